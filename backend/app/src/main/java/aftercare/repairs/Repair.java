package aftercare.repairs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** The repair of a case: where it stands, whether the guarantee bears it, and how long the shop has for it. A value: each verb answers with the next one. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class Repair implements Cloneable {

    /** No repair. */
    public static final Repair NONE = new Repair();

    /** Longer may no repair take (R3 art. 27 [V] for JD); for other shops it is our own default. */
    public static final Duration LONGEST = Duration.ofDays(30);

    /** What a buyer may have instead when the guarantee bears a repair that takes too long or cannot be done (R3 art. 27). */
    private static final Set<ReturnKind> TOO_LONG = EnumSet.of(ReturnKind.EXCHANGE, ReturnKind.RETURN_REFUND);

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

    private RepairFee repairFee;

    private RepairFinding repairFinding;

    private String repairNote;

    /** Read from its text, field by field. */
    Repair() {}

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

    /** By the platform: it begins anew, whatever was asked for it before. */
    public Repair ordered(boolean covered) {
        return asked(covered, repairCoveredUntil, repairedBefore, instead());
    }

    /** The goods are in the shop: its time runs. */
    public Repair arrive(Instant now) {
        return repairStage == RepairStage.NONE
                ? become(RepairStage.RECEIVED, now).begun(now)
                : this;
    }

    public Repair diagnose(Instant now) {
        var next = become(RepairStage.DIAGNOSING, now);
        return repairStage == RepairStage.NONE ? next.begun(now) : next;
    }

    private Repair begun(Instant now) {
        var next = copy();
        next.repairBegunAt = now;
        next.repairDueAt = now.plus(LONGEST);
        return next;
    }

    /** While the buyer thinks it over, the shop's time stands still. */
    public Repair quote(RepairFee fee, Instant dueAt, Instant now) {
        var next = become(RepairStage.QUOTED, now);
        if (repairStage == RepairStage.DIAGNOSING) {
            next.repairLeftUs = Math.max(0, ChronoUnit.MICROS.between(now, dueAt));
        }
        next.repairFee = fee;
        return next;
    }

    /** From now on it is paid for, and no guarantee speaks of it any more. */
    public Repair accept(Instant now) {
        var next = become(RepairStage.PAYMENT_DUE, now);
        next.repairCovered = false;
        next.repairInstead = "";
        return next;
    }

    public Repair work(Instant now) {
        var next = become(RepairStage.REPAIRING, now);
        if (repairLeftUs != null) {
            next.repairDueAt = now.plus(repairLeftUs, ChronoUnit.MICROS);
            next.repairLeftUs = null;
        }
        return next;
    }

    public Repair test(Instant now) {
        return become(RepairStage.TESTING, now);
    }

    public Repair ready(Instant now) {
        return become(RepairStage.READY, now);
    }

    /** It goes home as it came; where the guarantee bears it and it cannot be repaired, the buyer has something else instead. */
    public Repair giveUp(RepairFinding why, String note, Instant now) {
        var owed = repairCovered && why == RepairFinding.NOT_REPAIRABLE;
        var next = become(owed ? RepairStage.NOT_REPAIRABLE : RepairStage.UNREPAIRED, now);
        next.repairFinding = why;
        next.repairNote = note;
        if (owed) {
            next.repairInstead = words(TOO_LONG);
        }
        return next;
    }

    /** It has taken too long: under the guarantee the buyer chooses something else, what he pays for goes home. */
    public Repair late(Instant now) {
        if (!repairCovered) {
            return giveUp(RepairFinding.TOOK_TOO_LONG, null, now);
        }
        var next = copy();
        next.repairOverdue = true;
        next.repairInstead = words(TOO_LONG);
        return next;
    }

    public Repair leftFaulty() {
        var next = copy();
        next.stillFaulty = true;
        return next;
    }

    private Repair become(RepairStage stage, Instant now) {
        if (!repairStage.canBecome(stage)) {
            throw Refusal.tooLate("REPAIR_CANNOT_BECOME", repairStage.name(), stage.name());
        }
        var next = copy();
        next.repairStage = stage;
        next.repairStageAt = now;
        return next;
    }

    private Repair copy() {
        try {
            return (Repair) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Object> all() {
        return Arrays.asList(
                repairStage,
                repairCovered,
                repairCoveredUntil,
                repairedBefore,
                repairInstead,
                repairBegunAt,
                repairStageAt,
                repairDueAt,
                repairLeftUs,
                repairOverdue,
                stillFaulty,
                repairFee,
                repairFinding,
                repairNote);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Repair repair && all().equals(repair.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
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

    @Immutable
    @Converter
    public static class Text extends JsonText<Repair> {
        public Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
