package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.shops.WatchTerms;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/**
 * What is known of the way back itself: the three weights of the parcel, that it is taken to be lost, and whether it is booked.
 *
 * @param declaredGrams as its sender says
 * @param carrierGrams as the carrier first weighed it
 * @param arrivedGrams as the warehouse weighed it
 * @param outboundLoss the parcel to the buyer became lighter on its way: what was missing in it is the carrier's fault
 * @param booked somebody is to fetch it, or it is to be brought to a point: then it cannot be posted too
 */
public record Travel(
        Integer declaredGrams,
        Integer carrierGrams,
        Integer arrivedGrams,
        Instant lostAt,
        String lostBy,
        Boolean outboundLoss,
        Boolean booked) {

    static final Travel UNKNOWN = new Travel(null, null, null, null, null, null, null);

    Travel declared(Integer grams) {
        return new Travel(grams, carrierGrams, arrivedGrams, lostAt, lostBy, outboundLoss, booked);
    }

    /** The first time counts: later it may be lighter. */
    Travel weighed(Integer grams) {
        return new Travel(
                declaredGrams,
                carrierGrams == null ? grams : carrierGrams,
                arrivedGrams,
                lostAt,
                lostBy,
                outboundLoss,
                booked);
    }

    Travel arrived(Integer grams) {
        return new Travel(declaredGrams, carrierGrams, grams, lostAt, lostBy, outboundLoss, booked);
    }

    Travel lost(Instant at, String by) {
        return new Travel(declaredGrams, carrierGrams, arrivedGrams, at, by, outboundLoss, booked);
    }

    Travel lighterOnItsWayOut() {
        return new Travel(declaredGrams, carrierGrams, arrivedGrams, lostAt, lostBy, true, booked);
    }

    Travel booked(boolean now) {
        return new Travel(
                declaredGrams, carrierGrams, arrivedGrams, lostAt, lostBy, outboundLoss, now ? Boolean.TRUE : null);
    }

    /** Between the carrier's own scales and ours; where it never weighed, what the sender said counts. */
    boolean becameLighter(WatchTerms terms) {
        var before = carrierGrams != null ? carrierGrams : declaredGrams;
        return before != null && arrivedGrams != null && terms.lostOnTheWay(before, arrivedGrams);
    }

    boolean isLost() {
        return lostAt != null;
    }

    boolean isLighterOut() {
        return Boolean.TRUE.equals(outboundLoss);
    }

    boolean isBooked() {
        return Boolean.TRUE.equals(booked);
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Travel> {
        Text() {
            super(new TypeReference<>() {}, UNKNOWN);
        }
    }
}
