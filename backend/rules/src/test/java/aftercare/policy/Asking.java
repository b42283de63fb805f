package aftercare.policy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;

import aftercare.settlement.Coverage;

/** Who asks what, in the words of the shop: a parcel signed for on 1 March 2026. */
final class Asking {

    static final Instant SIGNED = at("2026-03-01T15:20+08:00");
    static final Instant IN_TIME = at("2026-03-08T23:59+08:00");
    static final Instant TOO_LATE = at("2026-03-09T00:00+08:00");
    static final Coverage PART = new Coverage(Coverage.Extent.PART, true, false);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Asking() {}

    static Answer china(LineFacts line, Reason reason, ReturnKind kind, Instant now) {
        return Eligibility.judge(line, OrderFacts.received(SIGNED), china(), wish(reason, kind, now));
    }

    static Wish wish(Reason reason, ReturnKind kind, Instant now) {
        return new Wish(reason, kind, 1, PART, now);
    }

    static Terms china() {
        return Terms.of(Presets.get("CN_7D"), 0, BERLIN, Holidays.none());
    }

    static Terms europe() {
        return Terms.of(Presets.get("EU_14D"), 0, BERLIN, Holidays.none());
    }

    static LineFacts signed() {
        return line(at("2026-02-27T10:00+08:00"), SIGNED);
    }

    static LineFacts line(Instant dispatched, Instant signed) {
        return new LineFacts(1, 1, GoodsClass.OTHER, Set.of(), Set.of(), dispatched, signed, null);
    }

    static LineFacts excluded(Exclusion exclusion, Set<Exclusion> confirmed) {
        return new LineFacts(
                1, 1, GoodsClass.OTHER, Set.of(exclusion), confirmed, at("2026-02-27T10:00+08:00"), SIGNED, null);
    }

    static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
