package aftercare.bench.bare;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.jpa.HibernateHints;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Four doors that do the least that such a door can do. */
@Path("/bare/returns")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BareResource {

    private final SecurityIdentity who;
    private final String quote;
    private final UUID terms;

    BareResource(
            SecurityIdentity who,
            @ConfigProperty(name = "bare.quote") String quote,
            @ConfigProperty(name = "bare.terms") UUID terms) {
        this.who = who;
        this.quote = quote;
        this.terms = terms;
    }

    /** What is asked for, in the API's own shape. */
    public record Asked(UUID orderId, String kind, String reason, String text, List<AskedLine> lines) {}

    /** How many of one order line. */
    public record AskedLine(int lineNo, int quantity) {}

    @GET
    public List<BareRow> list(
            @HeaderParam("Aftercare-Shop") UUID shopId,
            @RestQuery Instant at,
            @RestQuery UUID id,
            @RestQuery int limit) {
        return BareReturn.find(BareRow.NEXT, shopId, at, id)
                .project(BareRow.class)
                .withHint(HibernateHints.HINT_QUERY_DATABASE, "return_request_by_due")
                .page(0, limit + 1)
                .list();
    }

    @GET
    @Path("/{id}")
    public BareCase one(UUID id) {
        return whole(found(id));
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    public BareCase submit(@HeaderParam("Aftercare-Shop") UUID shopId, Asked asked) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var ret = opened(shopId, asked, now);
        ret.persist();
        var lines = asked.lines().stream().map(line -> added(ret, line)).toList();
        var clock = BareClock.start(ret, "HARD", "C3", Duration.ofHours(48), now);
        var patience = BareClock.start(ret, "PATIENCE", "PATIENCE", Duration.ofDays(5), now);
        var entry = BareEntry.add(ret, "SUBMITTED", subject(), "[]", now);
        BareEvent.tell(ret, "return.submitted", now);
        BareEvent.tell(ret, "clock.changed", now);
        BareEvent.tell(ret, "clock.changed", now);
        return new BareCase(ret, lines, List.of(clock, patience), List.of(entry));
    }

    @POST
    @Transactional
    @Path("/{id}/approve")
    public BareCase approve(UUID id) {
        var ret = found(id);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ret.request = "APPROVED";
        ret.turn = "BUYER";
        ret.dueAt = now.plus(Duration.ofDays(7));
        ret.dueClock = "C5";
        ret.dueOutcome = "AUTO_CLOSE_BUYER";
        ret.updatedAt = now;
        BareClock.update(
                "state = 'MET', endedAt = ?1, wakeAt = null, warnAt = null where subjectId = ?2 and kind = 'HARD' and state = 'RUNNING'",
                now,
                id);
        BareEvent.tell(ret, "clock.changed", now);
        BareClock.start(ret, "HARD", "C5", Duration.ofDays(7), now);
        BareEntry.add(
                ret,
                "APPROVED",
                subject(),
                "[{\"machine\":\"request\",\"from\":\"SUBMITTED\",\"to\":\"APPROVED\"}]",
                now);
        BareEvent.tell(ret, "return.approved", now);
        return whole(ret);
    }

    private static BareReturn found(UUID id) {
        BareReturn ret = BareReturn.findById(id);
        if (ret == null) {
            throw new NotFoundException();
        }
        return ret;
    }

    private static BareCase whole(BareReturn ret) {
        return new BareCase(
                ret,
                BareLine.list("returnId = ?1 order by lineNo", ret.id),
                BareClock.list("subjectId = ?1 order by startedAt desc, id desc", ret.id),
                BareEntry.list("subjectId = ?1 order by at desc, id desc", ret.id));
    }

    private BareReturn opened(UUID shopId, Asked asked, Instant now) {
        var ret = new BareReturn();
        ret.shopId = shopId;
        ret.orderId = asked.orderId();
        ret.termsId = terms;
        ret.boughtAt = now.minus(Duration.ofDays(5));
        ret.number = "R-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        ret.orderNumber = "BENCH";
        ret.buyerName = "Bench";
        ret.kind = asked.kind();
        ret.reason = asked.reason();
        ret.text = asked.text();
        ret.request = "SUBMITTED";
        ret.goods = "WITH_BUYER";
        ret.money = "NONE";
        ret.dispute = "NONE";
        ret.turn = "SELLER";
        ret.what = "Teapot ×1";
        ret.currency = "GBP";
        ret.amountMinor = 1999;
        ret.dueAt = now.plus(Duration.ofHours(48));
        ret.dueClock = "C3";
        ret.dueOutcome = "AUTO_AGREE_RETURN";
        ret.quote = quote;
        ret.dispatched = true;
        ret.presetId = "UK_14_14";
        ret.presetVersion = 1;
        ret.sendBackDays = 14;
        ret.sendBackZone = "Europe/London";
        ret.patienceAt = now.plus(Duration.ofDays(5));
        ret.submittedAt = now;
        ret.updatedAt = now;
        return ret;
    }

    private static BareLine added(BareReturn ret, AskedLine asked) {
        var line = new BareLine();
        line.shopId = ret.shopId;
        line.returnId = ret.id;
        line.orderId = ret.orderId;
        line.lineNo = asked.lineNo();
        line.sku = "TEAPOT";
        line.title = "Teapot";
        line.quantity = asked.quantity();
        line.units = "0";
        line.held = "0";
        line.refunded = "";
        line.goods = "[{\"state\":\"WITH_BUYER\",\"units\":\"0\"}]";
        line.persist();
        return line;
    }

    private String subject() {
        return who.getPrincipal().getName();
    }
}
