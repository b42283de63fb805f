package aftercare.returns;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Wish;
import aftercare.settlement.Coverage;

/** What a case asks for already. Time that went by since takes nothing of it away; whatever is more is asked for now. */
record Standing(ReturnKind kind, Reason reason, Map<Integer, Integer> quantities, Instant since) {

    /** Of a case that is not there yet. */
    static final Standing NOTHING = new Standing(null, null, Map.of(), null);

    /** Of what was last sent, as of the day on which the case was opened. */
    static Standing of(ReturnRequest ret) {
        var quantities = ret.lines().stream().collect(Collectors.toMap(ReturnLine::lineNo, ReturnLine::quantity));
        return new Standing(ret.kind(), ret.reason(), quantities, ret.submittedAt());
    }

    /** What a case asks for, as it was asked for. */
    static Wish wish(ReturnRequest ret, int quantity, Coverage coverage) {
        return new Wish(ret.reason(), ret.kind(), quantity, coverage, ret.submittedAt())
                .standingSince(ret.submittedAt())
                .agreedOn(ret.byAgreement().agreed());
    }

    /** What it would ask for now, as this kind. */
    static Wish now(ReturnRequest ret, ReturnKind kind, Coverage coverage, Instant now) {
        return new Wish(ret.reason(), kind, 1, coverage, now)
                .agreedOn(ret.byAgreement().agreed());
    }

    boolean asks(int lineNo, Reason why, ReturnKind what) {
        return what == kind && why == reason && quantities.containsKey(lineNo);
    }

    Wish keep(int lineNo, Wish wish) {
        var covered = asks(lineNo, wish.reason(), wish.kind()) && wish.quantity() <= quantities.get(lineNo);
        return covered ? wish.standingSince(since) : wish;
    }
}
