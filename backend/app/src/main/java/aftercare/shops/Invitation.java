package aftercare.shops;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.access.Secret;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A link by e-mail that lets one person into the shop, once. Whoever can read that mailbox is whom the owner meant. */
@Entity
class Invitation {

    static final Duration LASTS = Duration.ofDays(7);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String email;
    private String openEmail;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StaffRole role;

    private String language;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String tokenHash;

    private String invitedBy;
    private String invitedByName;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant acceptedAt;
    private String acceptedBy;
    private Instant withdrawnAt;

    protected Invitation() {}

    static Invitation invite(
            UUID shopId, String email, StaffRole role, Locale language, Secret token, Actor by, Instant now) {
        var invitation = new Invitation();
        invitation.shopId = shopId;
        invitation.email = email;
        invitation.openEmail = email;
        invitation.role = role;
        invitation.language = language.toLanguageTag();
        invitation.invitedBy = by.actorId();
        invitation.invitedByName = by.actorName();
        invitation.createdAt = now;
        invitation.tokenHash = token.hash();
        invitation.expiresAt = now.plus(LASTS);
        return invitation;
    }

    /** Another link; the one before opens nothing any more. */
    void renew(Secret token, Instant now) {
        mustBeOpen();
        tokenHash = token.hash();
        expiresAt = now.plus(LASTS);
    }

    void withdraw(Instant now) {
        mustBeOpen();
        withdrawnAt = now;
        openEmail = null;
    }

    void accept(String subject, Instant now) {
        mustBeOpen();
        if (state(now) == InvitationState.EXPIRED) {
            throw Refusal.tooLate("INVITATION_EXPIRED");
        }
        acceptedAt = now;
        acceptedBy = subject;
        openEmail = null;
    }

    private void mustBeOpen() {
        if (acceptedAt != null) {
            throw Refusal.tooLate("INVITATION_USED");
        }
        if (withdrawnAt != null) {
            throw Refusal.tooLate("INVITATION_WITHDRAWN");
        }
    }

    InvitationState state(Instant now) {
        if (acceptedAt != null) {
            return InvitationState.ACCEPTED;
        }
        if (withdrawnAt != null) {
            return InvitationState.WITHDRAWN;
        }
        return expiresAt.isAfter(now) ? InvitationState.PENDING : InvitationState.EXPIRED;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    String email() {
        return email;
    }

    StaffRole role() {
        return role;
    }

    String invitedByName() {
        return invitedByName;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
