package aftercare.policy;

import java.time.Instant;
import java.util.Set;

import aftercare.policy.Verdict.NeedsReview;
import aftercare.policy.Verdict.Refused;
import aftercare.settlement.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static aftercare.policy.Asking.*;
import static org.assertj.core.api.Assertions.assertThat;

class AgreedTest {

    private static final Agreed SILENT = new Agreed(null);

    @Test
    void whatIsLateMayBeAgreedOnAndNamesTheRuleThatRefused() {
        assertThat(agreed(signed(), Reason.NO_REASON, SILENT).verdict())
                .isEqualTo(new NeedsReview(VerdictCode.BY_AGREEMENT, "WINDOW_CN_7D"));
    }

    @Test
    void excludedGoodsMayBeAgreedOn() {
        var fresh = excluded(Exclusion.PERISHABLE, Set.of());
        assertThat(judged(fresh, Reason.NO_REASON, 1, SILENT, IN_TIME).verdict())
                .isEqualTo(new NeedsReview(VerdictCode.BY_AGREEMENT, "EXCLUDED_BY_LAW"));
    }

    @Test
    void whatIsNotLeftCannotBeAgreedOn() {
        assertThat(judged(signed(), Reason.NO_REASON, 2, SILENT, TOO_LATE).verdict())
                .isEqualTo(new Refused(VerdictCode.NOT_ENOUGH_LEFT, "ONLY_WHAT_IS_LEFT"));
    }

    @Test
    void whereNobodySpokeOfFreightTheSellerBearsIt() {
        var freight = agreed(signed(), Reason.NO_REASON, SILENT).freight();
        assertThat(freight.returnPostage()).isEqualTo(Payer.SELLER);
        assertThat(freight.ruleId()).isEqualTo("FREIGHT_AGREEMENT_SILENT");
    }

    @Test
    void whoWasNamedBearsTheWayBack() {
        var shop = agreed(signed(), Reason.NO_REASON, new Agreed(Payer.SELLER)).freight();
        assertThat(shop.returnPostage()).isEqualTo(Payer.SELLER);
        assertThat(shop.ruleId()).isEqualTo("FREIGHT_AGREED_SHOP");
        var buyer = agreed(signed(), Reason.NO_REASON, new Agreed(Payer.BUYER)).freight();
        assertThat(buyer.returnPostage()).isEqualTo(Payer.BUYER);
        assertThat(buyer.ruleId()).isEqualTo("FREIGHT_THRESHOLD_KEPT");
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictCode.class,
            names = {"WINDOW_CLOSED", "EXCLUDED_BY_LAW", "EXCLUDED_AS_CONFIRMED", "ANOTHER_REMEDY_NOW"},
            mode = EnumSource.Mode.EXCLUDE)
    void everythingElseStaysRefused(VerdictCode code) {
        var refused = new Refused(code, "ANY");
        assertThat(Agreed.over(refused)).isSameAs(refused);
    }

    private static Answer agreed(LineFacts line, Reason reason, Agreed agreed) {
        return judged(line, reason, 1, agreed, TOO_LATE);
    }

    private static Answer judged(LineFacts line, Reason reason, int quantity, Agreed agreed, Instant now) {
        var wish = new Wish(reason, ReturnKind.RETURN_REFUND, quantity, PART, now).agreedOn(agreed);
        return Eligibility.judge(line, OrderFacts.received(SIGNED), china(), wish);
    }
}
