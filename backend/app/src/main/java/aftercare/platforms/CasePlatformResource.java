package aftercare.platforms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.contract.Nullable;
import aftercare.events.Events;
import aftercare.idempotency.Once;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.problems.Words;
import aftercare.returns.OpenedCase;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What marketplaces call the state of one case. */
@Tag(name = "Platforms")
@Path("/returns/{id}/platform-states")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class CasePlatformResource {

    private static final int MOST = 100;

    private final EntityManager db;
    private final OpenedCase cases;
    private final Events events;
    private final ShopTime time;
    private final Language language;
    private final Who who;

    CasePlatformResource(EntityManager db, OpenedCase cases, Events events, ShopTime time, Language language, Who who) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.time = time;
        this.language = language;
        this.who = who;
    }

    /** As the platform says it. */
    @Schema(name = "TellPlatformState")
    public record Tell(
            @NotNull Platform platform,

            @NotBlank @Size(max = 30) @Schema(description = "Which of the platform's numberings", examples = "refund")
            String set,

            @NotBlank @Size(max = 60) String code,

            @Schema(description = "When it became so; absent: now")
            Instant at) {}

    /** What was said, and what it means in our words. */
    @Schema(name = "PlatformState")
    public record Said(
            UUID id,
            Platform platform,
            String set,
            @Schema(description = "Word for word") String code,

            @Schema(description = "In plain words; for an unknown code, that it is one")
            String text,

            @Schema(description = "Absent: we do not know this code") @Nullable
            StateMeaning meaning,

            Instant saidAt,
            String toldBy) {

        static Said of(PlatformState state, Locale language) {
            var meaning = PlatformStates.find(state.platform(), state.codeSet(), state.code())
                    .map(row -> row.in(language));
            return new Said(
                    state.id(),
                    state.platform(),
                    state.codeSet(),
                    state.code(),
                    meaning.map(StateMeaning::text)
                            .orElseGet(() -> Words.of(
                                    "problems",
                                    "PLATFORM_STATE_UNKNOWN",
                                    language,
                                    state.code(),
                                    Words.of("problems", "PLATFORM_" + state.platform(), language))),
                    meaning.orElse(null),
                    state.saidAt(),
                    state.toldBy());
        }
    }

    @Schema(name = "PlatformStateList")
    public record SaidList(List<Said> items) {}

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed({Role.SUPERVISOR, Role.RETURNS_ACT})
    @Operation(
            operationId = "tellPlatformState",
            summary = "What a marketplace calls the state of this case; kept word for word, known or not")
    public Said tell(UUID id, @Valid @NotNull Tell asked) {
        cases.ofShop(id);
        if (!PlatformStates.has(asked.platform(), asked.set())) {
            throw Refusal.againstRule("/set", "PLATFORM_SET_UNKNOWN");
        }
        var now = time.now(who.shopId());
        if (asked.at() != null && asked.at().isAfter(now)) {
            throw Refusal.againstRule("/at", "NOT_YET");
        }
        var state = PlatformState.said(
                who.shopId(),
                id,
                asked.platform(),
                asked.set(),
                asked.code(),
                asked.at() == null ? now : asked.at(),
                who.actor());
        db.persist(state);
        events.tell(
                who.shopId(),
                state.isKnown() ? "platform-state.told" : "platform-state.unknown",
                id,
                now,
                Map.of("platform", asked.platform().name(), "set", asked.set(), "code", asked.code()));
        db.flush();
        return Said.of(state, language.locale());
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "platformStatesOf", summary = "What platforms said of this case, the newest first")
    public SaidList of(UUID id) {
        cases.shownToShop(id);
        var locale = language.locale();
        return new SaidList(db.createQuery(
                        "from PlatformState where returnId = :id order by saidAt desc, id desc", PlatformState.class)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultStream()
                .map(state -> Said.of(state, locale))
                .toList());
    }
}
