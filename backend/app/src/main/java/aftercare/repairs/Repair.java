package aftercare.repairs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The repair of a case: where it stands, whether the guarantee bears it, and how long the shop has for it. */
@Embeddable
public class Repair {

    /** Longer may no repair take (R3 art. 27 [V] for JD); for other shops it is our own default. */
    public static final Duration LONGEST = Duration.ofDays(30);

    /** What a buyer may have instead when the guarantee bears a repair that takes too long or cannot be done (R3 art. 27). */
    private static final Set<ReturnKind> TOO_LONG = EnumSet.of(ReturnKind.EXCHANGE, ReturnKind.RETURN_REFUND);

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RepairStage repairStage = RepairStage.NONE;

    private boolean repairCovered;
    private Instant repairCoveredUntil;
    private int repairedBefore;
    private String repairInstead = "";
    private Instant repairBegunAt;
    private Instant repairStageAt;
    private Instant repairDueAt;
    private Long repairLeftUs;
    private boolean repairOverdue;
    private boolean stillFaulty;

    @Convert(converter = RepairFee.Text.class)
    private RepairFee repairFee;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RepairFinding repairFinding;

    private String repairNote;

    /** No repair. */
    public Repair() {}

    /**
     * @param covered whether a guarantee or a promise bears it
     * @param before how often the goods were repaired already
     * @param instead what may be asked for in its place because of that
     */
    public static Repair asked(boolean covered, Instant until, int before, Collection<ReturnKind> instead) {
        var repair = new Repair();
        repair.repairCovered = covered;
        repair.repairCoveredUntil = until;
        repair.repairedBefore = before;
        repair.repairInstead = words(covered ? instead : Set.of());
        return repair;
    }

    /** The shop has proposed it, so it bears it. */
    public static Repair proposed() {
        return asked(true, null, 0, Set.of());
    }

    /** The goods are in the shop: its time runs. */
    public void arrive(Instant now) {
        if (repairStage == RepairStage.NONE) {
            become(RepairStage.RECEIVED, now);
            begin(now);
        }
    }

    public void diagnose(Instant now) {
        if (repairStage == RepairStage.NONE) {
            begin(now);
        }
        become(RepairStage.DIAGNOSING, now);
    }

    private void begin(Instant now) {
        repairBegunAt = now;
        repairDueAt = now.plus(LONGEST);
    }

    /** While the buyer thinks it over, the shop's time stands still. */
    public void quote(RepairFee fee, Instant dueAt, Instant now) {
        if (repairStage == RepairStage.DIAGNOSING) {
            repairLeftUs = Math.max(0, ChronoUnit.MICROS.between(now, dueAt));
        }
        become(RepairStage.QUOTED, now);
        repairFee = fee;
    }

    /** From now on it is paid for, and no guarantee speaks of it any more. */
    public void accept(Instant now) {
        become(RepairStage.PAYMENT_DUE, now);
        repairCovered = false;
        repairInstead = "";
    }

    public void work(Instant now) {
        become(RepairStage.REPAIRING, now);
        if (repairLeftUs != null) {
            repairDueAt = now.plus(repairLeftUs, ChronoUnit.MICROS);
            repairLeftUs = null;
        }
    }

    public void test(Instant now) {
        become(RepairStage.TESTING, now);
    }

    public void ready(Instant now) {
        become(RepairStage.READY, now);
    }

    /** It goes home as it came; where the guarantee bears it and it cannot be repaired, the buyer has something else instead. */
    public void giveUp(RepairFinding why, String note, Instant now) {
        var owed = repairCovered && why == RepairFinding.NOT_REPAIRABLE;
        become(owed ? RepairStage.NOT_REPAIRABLE : RepairStage.UNREPAIRED, now);
        repairFinding = why;
        repairNote = note;
        if (owed) {
            repairInstead = words(TOO_LONG);
        }
    }

    /** It has taken too long: under the guarantee the buyer chooses something else, what he pays for goes home. */
    public void late(Instant now) {
        if (repairCovered) {
            repairOverdue = true;
            repairInstead = words(TOO_LONG);
        } else {
            giveUp(RepairFinding.TOOK_TOO_LONG, null, now);
        }
    }

    public void stillFaulty() {
        stillFaulty = true;
    }

    private void become(RepairStage next, Instant now) {
        if (!repairStage.canBecome(next)) {
            throw Refusal.tooLate("REPAIR_CANNOT_BECOME", repairStage.name(), next.name());
        }
        repairStage = next;
        repairStageAt = now;
    }

    private static String words(Collection<ReturnKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public RepairStage stage() {
        return repairStage;
    }

    public Instant stageAt() {
        return repairStageAt;
    }

    public boolean isCovered() {
        return repairCovered;
    }

    public Instant coveredUntil() {
        return repairCoveredUntil;
    }

    public int before() {
        return repairedBefore;
    }

    /** What the buyer may choose in its place. */
    public Set<ReturnKind> instead() {
        return repairInstead.isEmpty()
                ? Set.of()
                : java.util.stream.Stream.of(repairInstead.split(","))
                        .map(ReturnKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReturnKind.class)));
    }

    /** The repair owed cannot be had in time, or at all: the buyer chooses something else. */
    public boolean isChoosing() {
        return repairOverdue || repairStage == RepairStage.NOT_REPAIRABLE;
    }

    public boolean isOverdue() {
        return repairOverdue;
    }

    public Instant begunAt() {
        return repairBegunAt;
    }

    public Instant dueAt() {
        return repairDueAt;
    }

    public boolean isStillFaulty() {
        return stillFaulty;
    }

    public RepairFee fee() {
        return repairFee;
    }

    public RepairFinding finding() {
        return repairFinding;
    }

    public String note() {
        return repairNote;
    }

    /** How long the buyer was without his goods, each day begun in full: it does not count against his guarantee (L3 art. 18). */
    public int daysUntil(Instant home) {
        var seconds = Duration.between(repairBegunAt, home).getSeconds();
        return Math.toIntExact(Math.max(1, (seconds + 86_399) / 86_400));
    }
}
