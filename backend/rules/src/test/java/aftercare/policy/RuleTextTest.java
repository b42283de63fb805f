package aftercare.policy;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.SettlementRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RuleTextTest {

    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");

    static Stream<String> keys() {
        return Stream.of(
                        RuleText.ruleIds().map(id -> "rule." + id),
                        keys("line", QuoteLineKind.values()),
                        keys("verdict", VerdictCode.values()),
                        keys("group", ReasonGroup.values()),
                        keys("reason", Reason.values()),
                        keys("reject", RejectCode.values()),
                        keys("failure", FailureCode.values()),
                        keys("kind", ReturnKind.values()),
                        keys("exclusion", Exclusion.values()),
                        keys("evidence", Evidence.Kind.values()),
                        keys("floor", Floor.values()),
                        keys("floor", FaultFloor.values()),
                        keys("unfit", UnfitReason.values()),
                        Law.keys(),
                        Stream.of("floor.FAULTS", "floor.FAULT_STEP"),
                        Stream.of("unfit.CAME_DAMAGED", "unfit.CARRIER_LOST_IT", "sure.OURS", "sure.UNVERIFIED"))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasASentenceInBothLanguagesWithTheSameHoles(String key) {
        var english = words(Locale.ENGLISH).getProperty(key);
        var chinese = words(Locale.CHINA).getProperty(key);

        assertThat(english).isNotBlank().hasSizeLessThan(140);
        assertThat(chinese).isNotBlank().containsPattern("\\p{IsHan}").hasSizeLessThan(80);
        assertThat(holes(chinese)).isEqualTo(holes(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void saysNothingThatNobodyMeans(String language) {
        assertThat(words(Locale.forLanguageTag(language)).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(keys().toList());
    }

    @Test
    void fillsInMoneyAndMoments() {
        var promo = Map.of("kept", "200.00 CNY", "threshold", "300.00 CNY", "discount", "50.00 CNY", "now", "0.00 CNY");
        var window = Map.of("days", "7", "end", "2026-03-09T00:00+08:00");

        assertThat(RuleText.say("PROMO_BROKEN", Locale.CHINA, promo))
                .isEqualTo("留下的商品（¥200.00）不满¥300.00，其分摊的¥50.00优惠需扣除。");
        assertThat(RuleText.say("WINDOW_CN_7D", Locale.ENGLISH, window)).endsWith("until 8 March 2026 24:00.");
        assertThat(RuleText.say("WINDOW_CN_7D", Locale.CHINA, window)).endsWith("截止2026年3月8日 24:00。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FREIGHT_WITHDRAWAL_PART", "PRICE_DROP_IS_LOOKED_AT", "FREIGHT_STORE_POLICY", "FREIGHT_NOT_SENT"
            })
    void callsAPresetWhatIsNotSure(String rule) {
        assertThat(RuleText.say(rule, Locale.ENGLISH, Map.of())).contains("preset");
        assertThat(RuleText.say(rule, Locale.CHINA, Map.of())).contains("预设");
    }

    /** Domain rules §3: what of a refund's own arithmetic is not the law. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRICE_PROTECTED | (preset, please check)",
                "PROMISE_BROKEN | (preset, please check)",
                "RESTOCKING_FEE | (our preset)",
                "TAX_PAID | (our preset)",
                "PROMO_CAPPED | (our preset)",
                "COUPON_RETURNED | (our preset)",
                "EXCHANGED_FOR_LESS | (our preset)",
                "GOODS_PAID | ",
                "GIFT_KEPT | ",
                "VALUE_LOST | ",
                "PRICE_REFUND_KEPT | ",
                "PLATFORM_RULING | ",
                "RETURN_POSTAGE_PAID | ",
                "DIFFERENCE_PAID_BACK | "
            })
    void isAsSureOfARefundAsItsSource(SettlementRule rule, String called) {
        var args = new java.util.HashMap<String, String>();
        for (var hole : new String[] {"paid", "of", "quantity", "gift", "coupon", "percent", "why"}) {
            args.put(hole, "1");
        }
        for (var hole : new String[] {"goods", "declared", "loss", "worth", "postage"}) {
            args.put(hole, "1.00 CNY");
        }
        var said = RuleText.say(rule.name(), Locale.ENGLISH, args);

        if (called == null) {
            assertThat(said).doesNotContain("preset");
        } else {
            assertThat(said).endsWith(called);
        }
    }

    @ParameterizedTest
    @EnumSource(SettlementRule.class)
    void knowsWhereEveryPartOfARefundComesFrom(SettlementRule rule) {
        assertThat(RefundSource.of(rule).source()).isNotBlank();
        assertThat(RefundSource.of(rule).confidence()).isNotNull();
    }

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MONEY_WITHIN_DAYS_OF_RECEIPT | CN_7D | Rules on 7-day returns of online purchases (China), art. 13, 31 |"
                        + " 《网络购买商品七日无理由退货暂行办法》第13, 31条",
                "INTACT_SEALED_GOODS | JD_POP | Rules on 7-day returns of online purchases (China), art. 9(1) |"
                        + " 《网络购买商品七日无理由退货暂行办法》第9条第1项",
                "REJECT_FITS_REASON | EU_14D | A rule of the platform or the shop, not of a law | 平台或店铺的规则，并非法律规定",
                "REJECT_FITS_REASON | UK_14_14 | A rule of the platform or the shop, not of a law | 平台或店铺的规则，并非法律规定",
                "NO_REASON_WINDOW | EU_14D | Directive 2011/83/EU, art. 9 | 欧盟 2011/83/EU 号指令第9条",
                "NO_REASON_WINDOW | UK_14_14 | Consumer Contracts Regulations 2013 (UK), reg. 29 |"
                        + " 英国《2013年消费者合同条例》第29条",
                "GUARANTEE_ENDS | CN_7D | “Three guarantees” rules of 1995 (China) | 《部分商品修理更换退货责任规定》（三包）",
                "GUARANTEE_ENDS | UK_14_14 | Consumer Rights Act 2015 (UK), s. 20-24 | 英国《2015年消费者权益法》第20-24条",
                "GUARANTEE_ENDS | US_STORE | A rule of the platform or the shop, not of a law | 平台或店铺的规则，并非法律规定"
            })
    void namesTheLawOfTheShopsOwnCountry(PolicyRule rule, String preset, String english, String chinese) {
        assertThat(RuleText.source(rule, Presets.get(preset), Locale.ENGLISH)).isEqualTo(english);
        assertThat(RuleText.source(rule, Presets.get(preset), Locale.CHINA)).isEqualTo(chinese);
    }

    @Test
    void callsALawWhatIsOne() {
        assertThat(RuleText.say("FREIGHT_SELLER_FAULT", Locale.ENGLISH, Map.of()))
                .isEqualTo("We pay the return postage and all shipping, because the fault is ours.");
    }

    @Test
    void refusesToSaySomethingHalf() {
        assertThatThrownBy(() -> RuleText.say("WINDOW_CN_7D", Locale.ENGLISH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RuleText.say("NO_SUCH_RULE", Locale.ENGLISH, Map.of()))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void namesReasonsForPeople() {
        assertThat(RuleText.name(Reason.DAMAGED_ON_ARRIVAL, Locale.forLanguageTag("zh")))
                .isEqualTo("收到时已破损");
        assertThat(RuleText.name(Reason.DAMAGED_ON_ARRIVAL, Locale.FRENCH)).isEqualTo("It arrived broken");
        assertThat(RuleText.say(Reason.QUALITY.evidence(), Locale.ENGLISH)).endsWith("at least 1.");
    }

    private static Stream<String> keys(String prefix, Enum<?>[] words) {
        return Stream.of(words).map(word -> prefix + "." + word.name());
    }

    private static java.util.Properties words(Locale locale) {
        return Words.in(locale).sentences();
    }

    private static TreeSet<String> holes(String sentence) {
        var holes = new TreeSet<String>();
        HOLE.matcher(sentence).results().forEach(hole -> holes.add(hole.group()));
        return holes;
    }
}
