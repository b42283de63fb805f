package aftercare.returns;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import aftercare.policy.Guarantee;
import aftercare.policy.ReturnKind;
import aftercare.policy.RuleNote;

/**
 * What is due for the fault of a case, line by line, beside what was asked for and what the shop has offered instead.
 *
 * @param offered what the buyer was offered and did not take; what the shop took back itself is none of it
 */
record DueForFault(ReturnKind asked, List<Guarantee> guarantees, Set<ReturnKind> offered) {

    DueForFault(ReturnKind asked, List<Guarantee> guarantees, List<Offer> made) {
        this(asked, guarantees, notTaken(made));
    }

    private static Set<ReturnKind> notTaken(List<Offer> made) {
        var kinds = EnumSet.noneOf(ReturnKind.class);
        for (var offer : made) {
            if (offer.state() == Offer.State.DECLINED || offer.state() == Offer.State.LAPSED) {
                kinds.add(offer.kind());
            }
        }
        return kinds;
    }

    /** Why it may not be said that the guarantee is over. */
    Optional<RejectStop> whyNotOver() {
        return running().isPresent() ? Optional.of(RejectStop.REJECT_GUARANTEE_RUNS) : Optional.empty();
    }

    /** Why it may not be said that another remedy comes first. */
    Optional<RejectStop> whyNotAnother() {
        var due = ofEach();
        if (guarantees.stream().anyMatch(one -> one.due().contains(asked))) {
            return Optional.of(RejectStop.REJECT_REMEDY_IS_DUE);
        }
        if (due.isEmpty()) {
            return Optional.of(RejectStop.REJECT_NO_REMEDY_KNOWN);
        }
        return due.stream().anyMatch(offered::contains)
                ? Optional.empty()
                : Optional.of(RejectStop.REJECT_REMEDY_NOT_OFFERED);
    }

    RuleNote lasts() {
        return running().orElseGet(guarantees::getFirst).lasts();
    }

    RuleNote isDueNow() {
        return guarantees.stream()
                .filter(one -> one.due().contains(asked))
                .findFirst()
                .orElseGet(guarantees::getFirst)
                .isDueNow();
    }

    private Optional<Guarantee> running() {
        return guarantees.stream().filter(one -> !one.isOver()).findFirst();
    }

    /** Only what is due for all of it can be offered for all of it. */
    private Set<ReturnKind> ofEach() {
        var due = EnumSet.allOf(ReturnKind.class);
        guarantees.forEach(one -> due.retainAll(one.due()));
        return due;
    }
}
