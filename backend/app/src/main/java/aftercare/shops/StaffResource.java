package aftercare.shops;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.contract.Nullable;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Shops")
@Path("/shops/{id}/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class StaffResource {

    private final Memberships memberships;
    private final OpeningOfShops opening;
    private final Who who;
    private final IfMatch ifMatch;

    StaffResource(Memberships memberships, OpeningOfShops opening, Who who, IfMatch ifMatch) {
        this.memberships = memberships;
        this.opening = opening;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** One member of a shop's staff. */
    public record StaffMember(
            String subject,

            @Schema(
                    description =
                            "Another one whenever the role, the name or the address is; what If-Match is compared with")
            int version,

            StaffRole role,
            String name,
            @Nullable String email) {}

    /** The staff of a shop, at most 500. */
    public record Staff(List<StaffMember> items) {}

    /** What somebody shall be in the shop. */
    public record Employ(
            @NotNull StaffRole role,
            @NotBlank @Size(max = 120) String name,
            @Email @Size(max = 200) String email) {}

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "listStaff", summary = "Who works in this shop")
    public Staff list(UUID id) {
        return staffOf(mine(id));
    }

    @PUT
    @Path("/{subject}")
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "employ", summary = "Let a person work in this shop, or change his role")
    public Staff employ(UUID id, @Size(max = 80) String subject, @Valid @NotNull Employ asked) {
        onlyPeople(subject, asked.role());
        if (subject.equals(who.subject()) && asked.role() != StaffRole.OWNER) {
            throw Refusal.againstRule("/role", "LAST_OWNER");
        }
        asSeen(mine(id), subject);
        opening.employ(id, subject, asked.role(), asked.name(), asked.email());
        return staffOf(id);
    }

    @DELETE
    @Path("/{subject}")
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "dismiss", summary = "Let a person work here no more")
    public Staff dismiss(UUID id, String subject) {
        if (subject.equals(who.subject())) {
            throw Refusal.againstRule("/subject", "LAST_OWNER");
        }
        memberships.remove(asSeen(mine(id), subject).orElseThrow(() -> Refusal.unknown("STAFF")));
        return staffOf(id);
    }

    /** A client belongs to who has its secret; a second shop that names it would leave it without any. */
    private static void onlyPeople(String subject, StaffRole role) {
        if (subject.regionMatches(true, 0, Membership.CLIENT, 0, Membership.CLIENT.length())) {
            throw Refusal.againstRule("/subject", "NOT_A_PERSON");
        }
        if (role == StaffRole.PARTNER) {
            throw Refusal.againstRule("/role", "NOT_FOR_PEOPLE");
        }
    }

    private Staff staffOf(UUID shopId) {
        return new Staff(memberships.staffOf(shopId).stream()
                .map(m -> new StaffMember(m.subject(), m.version(), m.role(), m.name(), m.email()))
                .toList());
    }

    private Optional<Membership> asSeen(UUID shopId, String subject) {
        var member = memberships.lock(shopId, subject);
        ifMatch.check(member.map(Membership::version).orElse(IfMatch.NONE));
        return member;
    }

    private UUID mine(UUID id) {
        if (!id.equals(who.shopId())) {
            throw Refusal.unknown("SHOP");
        }
        return id;
    }
}
