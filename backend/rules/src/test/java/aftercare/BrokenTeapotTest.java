package aftercare;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import aftercare.money.Money;
import aftercare.policy.Eligibility;
import aftercare.policy.GoodsClass;
import aftercare.policy.Holidays;
import aftercare.policy.LineFacts;
import aftercare.policy.OrderFacts;
import aftercare.policy.Presets;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.RuleText;
import aftercare.policy.Terms;
import aftercare.policy.Wish;
import aftercare.settlement.Already;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Basket;
import aftercare.settlement.BasketLine;
import aftercare.settlement.Coverage;
import aftercare.settlement.Deduction;
import aftercare.settlement.Extras;
import aftercare.settlement.Freight;
import aftercare.settlement.Funder;
import aftercare.settlement.Pricing;
import aftercare.settlement.RefundAsk;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.Tender;
import aftercare.settlement.TenderKind;
import aftercare.settlement.ThresholdMode;
import aftercare.settlement.Units;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One story through all three packages: two teapots and filters, one teapot arrives broken. */
class BrokenTeapotTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant SENT = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-11-18T07:20:00Z");
    private static final Instant NOW = Instant.parse("2026-11-19T01:00:00Z");

    @Test
    void theShopPaysForABrokenTeapotAndSaysWhy() {
        var purchase = Pricing.price(new Basket(
                Currency.getInstance("CNY"),
                List.of(BasketLine.of(1, 2, cny("259.80")), BasketLine.of(2, 1, cny("60.20"))),
                List.of(Deduction.of("d1", "FULL_REDUCTION", Funder.SHOP, cny("50.00"))
                        .from(cny("300.00"))),
                Freight.free(cny("10.00"), cny("99.00")),
                List.of(new Tender("pay-1", TenderKind.WALLET, cny("270.00")))));
        var asked = List.of(new AskedLine(1, Units.lowestFree(1, Units.none(), 2)));
        var already = Already.nothing(purchase.currency());

        var answer = Eligibility.judge(
                new LineFacts(1, 2, GoodsClass.OTHER, Set.of(), Set.of(), SENT, SIGNED, null),
                OrderFacts.received(SIGNED),
                Terms.of(Presets.get("CN_7D"), 0, SHANGHAI, Holidays.china2026()),
                new Wish(
                        Reason.DAMAGED_ON_ARRIVAL,
                        ReturnKind.RETURN_REFUND,
                        1,
                        Coverage.of(purchase, already, asked),
                        NOW));
        var quote = RefundQuote.of(
                purchase,
                already,
                new RefundAsk(
                        asked, answer.fault(), ThresholdMode.PRORATA, answer.freight(), Extras.postage(cny("12.00"))));

        assertThat(quote.total()).isEqualTo(cny("109.60"));
        assertThat(quote.compensation()).isEqualTo(cny("12.00"));
        assertThat(answer.rules().stream().map(note -> RuleText.say(note, Locale.ENGLISH)))
                .containsExactly(
                        "The shop looks at your photos first.",
                        "We pay the return postage and the shipping, because it went wrong on its way to you.");
        assertThat(quote.lines().stream().map(line -> line.amount().amount() + " " + RuleText.say(line, Locale.CHINA)))
                .containsExactly("109.60 2件中的1件，按优惠后的实付金额退还。", "12.00 责任不在你，你垫付的退回运费¥12.00由商家补偿。");
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
