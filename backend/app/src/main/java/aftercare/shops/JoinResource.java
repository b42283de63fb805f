package aftercare.shops;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Secret;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.problems.Refusal;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invited person's door: signed in as whoever he is, with the secret of his link. */
@Tag(name = "Me")
@Path("/invitations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class JoinResource {

    private final Invitations invitations;
    private final OpeningOfShops opening;
    private final Memberships memberships;
    private final Shops shops;
    private final Who who;
    private final Clock clock;

    JoinResource(
            Invitations invitations,
            OpeningOfShops opening,
            Memberships memberships,
            Shops shops,
            Who who,
            Clock clock) {
        this.invitations = invitations;
        this.opening = opening;
        this.memberships = memberships;
        this.shops = shops;
        this.who = who;
        this.clock = clock;
    }

    /** What stands behind the # of a link. */
    @Schema(name = "InvitationLink")
    public record Link(@NotBlank @Size(max = 100) String token) {}

    /** Who asks whom in, and as what. */
    @Schema(name = "InvitedTo")
    public record InvitedTo(
            UUID shopId, String shopName, StaffRole role, InvitationState state, String invitedBy, Instant expiresAt) {}

    @POST
    @Once
    @Path("/look")
    @Operation(operationId = "readInvitation", summary = "What a link invites to; changes nothing")
    public InvitedTo look(@Valid @NotNull Link link) {
        return view(invitations.lock(new Secret(link.token())));
    }

    @POST
    @Once
    @Path("/accept")
    @Operation(operationId = "acceptInvitation", summary = "Come to work in the shop, as whoever has signed in")
    public InvitedTo accept(@Valid @NotNull Link link) {
        if (who.subject().startsWith(Membership.CLIENT)) {
            throw Refusal.notYours("NOT_A_PERSON");
        }
        var invitation = invitations.lock(new Secret(link.token()));
        if (memberships.find(invitation.shopId(), who.subject()).isPresent()) {
            throw Refusal.tooLate("ALREADY_STAFF");
        }
        invitation.accept(who.subject(), clock.instant());
        opening.employ(invitation.shopId(), who.subject(), invitation.role(), who.name(), who.email());
        return view(invitation);
    }

    private InvitedTo view(Invitation invitation) {
        return new InvitedTo(
                invitation.shopId(),
                shops.get(invitation.shopId()).name(),
                invitation.role(),
                invitation.state(clock.instant()),
                invitation.invitedByName(),
                invitation.expiresAt());
    }
}
