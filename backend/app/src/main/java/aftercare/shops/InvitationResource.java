package aftercare.shops;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Secret;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Seen;
import aftercare.concurrency.Tagged;
import aftercare.idempotency.Once;
import aftercare.mail.Letter;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.problems.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The owner's door: whom he asks in. Nothing here tells whether an address belongs to an account. */
@Tag(name = "Shops")
@Path("/shops/{id}/invitations")
@RolesAllowed(Role.OWNER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class InvitationResource {

    private final Invitations invitations;
    private final Shops shops;
    private final ShopTime time;
    private final Event<Letter> letters;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    InvitationResource(
            Invitations invitations,
            Shops shops,
            ShopTime time,
            Event<Letter> letters,
            Who who,
            IfMatch ifMatch,
            Clock clock) {
        this.invitations = invitations;
        this.shops = shops;
        this.time = time;
        this.letters = letters;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Whom to let in, and as what. */
    @Schema(name = "Invite")
    public record Invite(
            @NotBlank @Email @Size(max = 200) String email,
            @NotNull StaffRole role) {}

    /** An invitation as the owner sees it; its link is in the letter alone. */
    @Schema(name = "Invitation")
    public record View(
            UUID id,
            int version,
            String email,
            StaffRole role,
            InvitationState state,
            String invitedBy,
            Instant createdAt,
            Instant expiresAt)
            implements Tagged {

        static View of(Invitation invitation, Instant now) {
            return new View(
                    invitation.id(),
                    invitation.version(),
                    invitation.email(),
                    invitation.role(),
                    invitation.state(now),
                    invitation.invitedByName(),
                    invitation.createdAt(),
                    invitation.expiresAt());
        }
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "Who has been invited and has not come yet, the newest first")
    public Page<View> list(UUID id, @BeanParam PageQuery page) {
        var now = clock.instant();
        var found = invitations.open(mine(id), page.after(), page.limit() + 1).stream()
                .map(invitation -> View.of(invitation, now))
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.createdAt(), view.id()).write());
    }

    @POST
    @Once
    @ResponseStatus(201)
    @AsSeen(value = Seen.NOTHING, because = "one more is added to the list")
    @Operation(operationId = "invite", summary = "Send somebody a link that lets him into the shop, once, for a week")
    public View invite(UUID id, @Valid @NotNull Invite asked) {
        if (asked.role() == StaffRole.PARTNER) {
            throw Refusal.againstRule("/role", "NOT_FOR_PEOPLE");
        }
        var email = asked.email().strip().toLowerCase(Locale.ROOT);
        // one owner at a time, so that one address is not asked twice
        var shop = shops.lock(mine(id));
        if (invitations.isOpen(id, email)) {
            throw Refusal.at("/email", 409, "ALREADY_INVITED");
        }
        var token = Secret.ofLink();
        var invitation =
                Invitation.invite(id, email, asked.role(), shop.language(), token, who.actor(), clock.instant());
        invitations.persist(invitation);
        return told(invitation, token);
    }

    @POST
    @Once
    @Path("/{invitationId}/renew")
    @Operation(operationId = "renewInvitation", summary = "Send another link; the one before opens nothing any more")
    public View renew(UUID id, UUID invitationId) {
        var invitation = opened(id, invitationId);
        var token = Secret.ofLink();
        invitation.renew(token, clock.instant());
        return told(invitation, token);
    }

    @POST
    @Once
    @Path("/{invitationId}/withdraw")
    @Operation(operationId = "withdrawInvitation", summary = "The link opens nothing any more")
    public View withdraw(UUID id, UUID invitationId) {
        var invitation = opened(id, invitationId);
        invitation.withdraw(clock.instant());
        invitations.flush();
        return View.of(invitation, clock.instant());
    }

    private View told(Invitation invitation, Secret token) {
        invitations.flush();
        var locale = invitation.locale();
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(time.zone(invitation.shopId()))
                .format(invitation.expiresAt());
        letters.fire(new Letter(
                invitation.email(),
                locale,
                "INVITATION",
                Map.of(
                        "shop", shops.get(invitation.shopId()).name(),
                        "by", invitation.invitedByName(),
                        "role", Words.of("mail", "ROLE." + invitation.role(), locale),
                        "until", until),
                // behind the #, so that no server on the way writes it down
                "/invitation#" + token.text()));
        return View.of(invitation, clock.instant());
    }

    private Invitation opened(UUID id, UUID invitationId) {
        var invitation = invitations.lock(mine(id), invitationId);
        ifMatch.check(invitation.version());
        return invitation;
    }

    private UUID mine(UUID id) {
        if (!id.equals(who.shopId())) {
            throw Refusal.unknown("SHOP");
        }
        return id;
    }
}
