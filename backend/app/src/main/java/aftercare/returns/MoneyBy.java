package aftercare.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import aftercare.policy.Due;
import aftercare.policy.Preset;
import aftercare.policy.Terms;
import aftercare.timeline.TimelineView;

/** By when granted money must be with the buyer: so many days from the fact that the preset of his order names. */
record MoneyBy(ReturnRequest ret, Terms terms, Story story) {

    private static final Set<String> AGREED = Set.of("APPROVED", "AUTO_APPROVED", "OFFER_ACCEPTED");

    /**
     * What the case's own story says of it.
     *
     * @param agreedAt when the shop agreed; null: it is not told
     * @param inspectedAt when what came back was looked at; null: it was not, or is not told
     */
    record Story(Instant agreedAt, Instant inspectedAt) {

        static final Story UNTOLD = new Story(null, null);

        static Story of(List<TimelineView> story) {
            return new Story(latest(story, AGREED), latest(story, Set.of("INSPECTED", "COUNTERSIGNED")));
        }

        private static Instant latest(List<TimelineView> story, Set<String> verbs) {
            return story.stream()
                    .filter(entry -> verbs.contains(entry.verb()))
                    .map(TimelineView::at)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    Instant of(Instant grantedAt) {
        var from = ret.ruling().isGiven() ? null : fact();
        // granted before that fact, or without it, or by a ruling: then the grant itself counts
        var counted = from == null || from.isAfter(grantedAt) ? grantedAt : from;
        var by = Due.refund(preset(), counted, terms.zone(), terms.holidays())
                .by()
                .toInstant();
        return mayWait() ? latest(by, ret.parcel().sentOrReceived()) : by;
    }

    /** Whether it counts from something that only the story of the case tells. */
    boolean countsFromStory() {
        var from = preset().refund().from();
        return ret.kind().goodsComeBack()
                && !ret.ruling().isGiven()
                && (from == Preset.RefundTerm.RefundFrom.AGREEMENT
                        || from == Preset.RefundTerm.RefundFrom.GOODS_INSPECTED);
    }

    private Preset preset() {
        return terms.refundPreset(ret.reason());
    }

    /** Counted from the notice, but nobody has to pay before the goods are back or were shown to be sent (E1 art. 13 (3)). */
    private boolean mayWait() {
        return preset().refund().mayWaitForGoods()
                && ret.kind().goodsComeBack()
                && !ret.ruling().isGiven();
    }

    private static Instant latest(Instant by, Instant goods) {
        return goods == null || goods.isBefore(by) ? by : goods;
    }

    private Instant fact() {
        return switch (preset().refund().from()) {
            case NOTICE -> ret.submittedAt();
            case GOODS_RECEIVED -> ret.parcel().receivedAt();
            case GOODS_RECEIVED_OR_PROOF_OF_SENDING -> ret.parcel().sentOrReceived();
            case GOODS_INSPECTED -> story.inspectedAt();
            case AGREEMENT -> story.agreedAt();
        };
    }
}
