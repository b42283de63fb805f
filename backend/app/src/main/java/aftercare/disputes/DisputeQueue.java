package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.clocks.CaseClock;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.policy.ReturnKind;
import aftercare.returns.DisputeState;
import aftercare.returns.HardClock;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is put before an arbiter or an expert, by its clock. */
@Singleton
class DisputeQueue {

    /** Which part of it. */
    @Schema(name = "WhichDisputes")
    enum Which {
        /** To be taken, asked, decided; or an opinion to be given. */
        OPEN,
        /** Of those, what the caller has. */
        MINE,
        /** What the caller has decided, or given his opinion on. */
        DONE
    }

    private static final List<DisputeState> UNDECIDED = List.of(
            DisputeState.OPEN, DisputeState.EVIDENCE_BUYER, DisputeState.EVIDENCE_SELLER, DisputeState.APPEALED);
    private static final List<DisputeState> OVER =
            List.of(DisputeState.DECIDED, DisputeState.FINAL, DisputeState.WITHDRAWN);

    private static final String HIS = "(d.appealedAt is null and d.arbiterId = :me or d.appealArbiterId = :me)";
    private static final String FREE = "(d.appealedAt is null and d.arbiterId is null"
            + " or d.appealedAt is not null and d.appealArbiterId is null and d.arbiterId <> :me)";
    private static final String EVER_HIS = "(d.arbiterId = :me or d.appealArbiterId = :me)";
    private static final String ASKED =
            "exists (select o.id from Opinion o where o.disputeId = d.id and o.givenAt is null)";
    private static final String GIVEN =
            "exists (select o.id from Opinion o where o.disputeId = d.id and o.expertId = :me)";

    /** An appeal against what is done already has its clock beside the case, whose own one tells of something else. */
    private static final String BESIDE =
            " left join CaseClock c on c.subjectId = d.id and c.kind = :service and c.code = :decide and r.dispute = :appealed";

    private static final String DUE_AT = "coalesce(c.dueAt, r.due.dueAt)";

    private final EntityManager db;
    private final ShopTime time;
    private final Who who;

    DisputeQueue(EntityManager db, ShopTime time, Who who) {
        this.db = db;
        this.time = time;
        this.who = who;
    }

    Page<DisputeRow> of(Which which, Cursor after, int limit) {
        var arbiter = who.is(Role.ARBITER);
        var query = db.createQuery(
                        "select d.id, r.number, r.shopId, r.what, r.kind, r.amountMinor, r.currency, r.dispute,"
                                + " d.escalatedBy, d.basis, d.escalatedAt, case when " + HIS
                                + " then true else false end, case when " + ASKED
                                + " then true else false end, r.due.dueClock, " + DUE_AT + ", c.code"
                                + " from Dispute d join ReturnRequest r on r.id = d.id" + BESIDE
                                + " where r.dispute in :states and "
                                + (arbiter ? arbiters(which) : which == Which.DONE ? GIVEN : ASKED)
                                + " and (r.buyerSubject is null or r.buyerSubject <> :me)"
                                + (after == null
                                        ? ""
                                        : " and " + DUE_AT + " >= :at and (" + DUE_AT + " > :at or d.id > :id)")
                                + " order by " + DUE_AT + ", d.id",
                        Object[].class)
                .setParameter(
                        "states", !arbiter ? List.of(DisputeState.values()) : which == Which.DONE ? OVER : UNDECIDED)
                .setParameter("me", who.subject())
                .setParameter("service", CaseClock.Kind.SERVICE)
                .setParameter("decide", HardClock.C14.name())
                .setParameter("appealed", DisputeState.APPEALED)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return Page.of(query.getResultList().stream().map(this::row).toList(), limit, DisputeRow::cursor);
    }

    private static String arbiters(Which which) {
        return switch (which) {
            case OPEN -> "(" + HIS + " or " + FREE + ")";
            case MINE -> HIS;
            case DONE -> EVER_HIS;
        };
    }

    private DisputeRow row(Object[] r) {
        var clock = r[15] == null ? (HardClock) r[13] : HardClock.C14;
        return new DisputeRow(
                (UUID) r[0],
                (String) r[1],
                time.shopName((UUID) r[2]),
                (String) r[3],
                (ReturnKind) r[4],
                Money.ofMinor((Long) r[5], (String) r[6]),
                (DisputeState) r[7],
                (Side) r[8],
                (Basis) r[9],
                (Instant) r[10],
                (Boolean) r[11],
                (Boolean) r[12],
                clock,
                clock == null ? null : (Instant) r[14],
                (Instant) r[14]);
    }
}
