package aftercare.policy;

import java.util.Set;

import aftercare.policy.Verdict.Allowed;
import aftercare.policy.Verdict.NeedsReview;
import aftercare.policy.Verdict.Refused;
import org.junit.jupiter.api.Test;

import static aftercare.policy.Asking.*;
import static org.assertj.core.api.Assertions.assertThat;

class ExclusionRuleTest {

    @Test
    void keepsWhatTheLawExcludesButNotItsFaults() {
        var madeToOrder = excluded(Exclusion.CUSTOM_MADE, Set.of());

        assertThat(china(madeToOrder, Reason.NO_REASON, ReturnKind.RETURN_REFUND, IN_TIME)
                        .verdict())
                .isEqualTo(new Refused(VerdictCode.EXCLUDED_BY_LAW, "EXCLUDED_BY_LAW"));
        assertThat(china(madeToOrder, Reason.QUALITY, ReturnKind.RETURN_REFUND, IN_TIME)
                        .verdict())
                .isInstanceOf(NeedsReview.class);
    }

    @Test
    void mustAcceptWhatWasNotConfirmed() {
        var confirmed = excluded(Exclusion.HEALTH_SEAL, Set.of(Exclusion.HEALTH_SEAL));
        var silent = excluded(Exclusion.HEALTH_SEAL, Set.of());

        assertThat(china(confirmed, Reason.NO_REASON, ReturnKind.RETURN_REFUND, IN_TIME)
                        .verdict())
                .isEqualTo(new Refused(VerdictCode.EXCLUDED_AS_CONFIRMED, "EXCLUDED_AS_CONFIRMED"));
        var answer = china(silent, Reason.NO_REASON, ReturnKind.RETURN_REFUND, IN_TIME);
        assertThat(answer.verdict()).isEqualTo(new Allowed());
        assertThat(answer.rules()).extracting(RuleNote::ruleId).contains("NOT_CONFIRMED_SO_RETURNABLE");
    }

    @Test
    void looksAtTheSealOfWhatIsOnlyExcludedOnceUnsealed() {
        assertThat(china(excluded(Exclusion.MEDIA, Set.of()), Reason.NO_REASON, ReturnKind.RETURN_REFUND, IN_TIME)
                        .verdict())
                .isEqualTo(new NeedsReview(VerdictCode.CHECK_SEAL, "SEAL_DECIDES"));
    }

    @Test
    void doesNotLetExcludedGoodsBeRefusedAtTheDoor() {
        var travelling = new LineFacts(1, 1, null, Set.of(Exclusion.PERISHABLE), Set.of(), SIGNED, null, null);

        assertThat(china(travelling, Reason.REFUSED, ReturnKind.RETURN_REFUND, IN_TIME)
                        .verdict())
                .isEqualTo(new Refused(VerdictCode.REFUSAL_NOT_POSSIBLE, "REFUSING_UNRETURNABLE_GOODS"));
    }
}
