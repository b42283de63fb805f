package aftercare.returns;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.policy.Due;
import aftercare.policy.Preset.RefundTerm.RefundFrom;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Terms;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/**
 * By when a law counts a refund from something else than the arrival of the goods: in the Union from the notice (E1 art. 13), in
 * Britain from the proof of sending (reg. 34) or from the agreement (CRA s. 20(15)). No clock of the shop's is longer.
 *
 * @param from null where the order's law names nothing of the kind
 * @param mayWait nobody has to pay before the goods are back or were shown to be sent
 * @param agreedAt when the shop agreed, where it counts from there
 */
record PayBy(RefundFrom from, int days, String zone, boolean mayWait, Instant agreedAt) {

    static final PayBy NOTHING = new PayBy(null, 0, null, false, null);

    static PayBy of(Terms terms, Reason reason) {
        var preset = terms.refundPreset(reason);
        var term = preset.refund();
        return switch (term.from()) {
            case NOTICE, GOODS_RECEIVED_OR_PROOF_OF_SENDING, AGREEMENT ->
                term.workingDays()
                        ? NOTHING
                        : new PayBy(
                                term.from(),
                                term.days(),
                                preset.zoneOr(terms.zone()).getId(),
                                term.mayWaitForGoods(),
                                null);
            // C8 and its cap are sooner
            case GOODS_RECEIVED, GOODS_INSPECTED -> NOTHING;
        };
    }

    /** For the first time: what is said later gives nobody more days. */
    PayBy agreed(Instant now) {
        return from != RefundFrom.AGREEMENT || agreedAt != null ? this : new PayBy(from, days, zone, mayWait, now);
    }

    /** Null while nothing is due yet, and where something else than money, or another's word, is waited for. */
    Instant latest(ReturnRequest ret) {
        var inMoney = ret.kind() == ReturnKind.RETURN_REFUND || ret.kind() == ReturnKind.REFUND_ONLY;
        if (from == null || !inMoney || ret.ruling().isGiven()) {
            return null;
        }
        var fact = fact(ret);
        var goods = mayWait && ret.kind().goodsComeBack() ? ret.parcel().sentOrReceived() : fact;
        return fact == null || goods == null ? null : later(lastDayOver(fact), goods);
    }

    private Instant fact(ReturnRequest ret) {
        return switch (from) {
            case NOTICE -> ret.submittedAt();
            case GOODS_RECEIVED_OR_PROOF_OF_SENDING -> ret.parcel().sentOrReceived();
            case AGREEMENT -> agreedAt;
            case GOODS_RECEIVED, GOODS_INSPECTED -> null;
        };
    }

    private Instant lastDayOver(Instant fact) {
        var there = ZoneId.of(zone);
        return Due.endOf(fact.atZone(there).toLocalDate().plusDays(days), there).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Immutable
    @Converter
    static class Text extends JsonText<PayBy> {
        Text() {
            super(new TypeReference<>() {}, NOTHING);
        }
    }
}
