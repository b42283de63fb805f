package aftercare.clocks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.Seen;
import aftercare.contract.Nullable;
import aftercare.shops.Colleagues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each person's own word on the letters before clocks run out. */
@Tag(name = "Clocks")
@Path("/clocks/my-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@RolesAllowed(Role.STAFF)
public class LetterResource {

    private final ShopLetters letters;
    private final Colleagues colleagues;
    private final Who who;

    LetterResource(ShopLetters letters, Colleagues colleagues, Who who) {
        this.letters = letters;
        this.colleagues = colleagues;
        this.who = who;
    }

    @Schema(name = "SetClockLetters")
    public record Wanted(@NotNull Boolean wanted) {}

    /** Whether he is written to, and where. */
    @Schema(name = "ClockLetters")
    public record Mine(
            boolean wanted,

            @Schema(description = "Absent: nobody knows where to write") @Nullable
            String email) {}

    @GET
    @Operation(
            operationId = "myClockLetters",
            summary = "Whether I am written to before clocks of this shop run out on which it must act")
    public Mine mine() {
        return seen();
    }

    @PUT
    @AsSeen(value = Seen.NOTHING, because = "a switch that one person sets for himself has no version")
    @Operation(operationId = "setMyClockLetters", summary = "Switch these letters on or off, for oneself in this shop")
    public Mine set(@Valid @NotNull Wanted asked) {
        letters.of(who.shopId(), who.subject()).turn(asked.wanted());
        colleagues.reach(who.shopId(), who.subject(), who.email());
        return seen();
    }

    private Mine seen() {
        var wanted = letters.known(who.shopId(), who.subject())
                .map(ShopLetter::isWanted)
                .orElse(true);
        var email = colleagues
                .find(who.shopId(), who.subject())
                .map(Colleagues.Colleague::email)
                .orElse(null);
        return new Mine(wanted, email);
    }
}
