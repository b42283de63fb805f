package aftercare.refunds;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** The buyer agreed that a part goes another way than he paid: who, when and in which words. Without it there is no other way. */
@Entity
@Immutable
class RefundConsent {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID refundId;
    private UUID legId;
    private String fromWay;
    private String toWay;
    private String givenBy;
    private Instant givenAt;
    private String words;
    private Instant at;

    @Embedded
    private Actor actor;

    protected RefundConsent() {}

    static RefundConsent of(RefundLeg leg, WayResource.OtherWay asked, Instant givenAt, Actor by, Instant now) {
        var consent = new RefundConsent();
        consent.shopId = leg.shopId();
        consent.refundId = leg.refundId();
        consent.legId = leg.id();
        consent.fromWay = leg.gateway();
        consent.toWay = asked.way().name();
        consent.givenBy = by.actorKind() == Actor.Kind.BUYER ? by.actorName() : asked.givenBy();
        consent.givenAt = givenAt;
        consent.words = asked.words();
        consent.at = now;
        consent.actor = by;
        return consent;
    }

    UUID legId() {
        return legId;
    }

    String toWay() {
        return toWay;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }

    String words() {
        return words;
    }
}
