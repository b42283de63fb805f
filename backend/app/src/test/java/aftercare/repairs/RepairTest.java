package aftercare.repairs;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RepairTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everyStageIsDoneOrGoesOn(RepairStage stage) {
        var over = stage.isDone() || stage == RepairStage.NOT_REPAIRABLE;
        assertThat(stage.successors().isEmpty()).isEqualTo(over);
    }

    @Test
    void everyStageIsReached() {
        var reached = EnumSet.of(RepairStage.NONE);
        for (var round = 0; round < RepairStage.values().length; round++) {
            Set.copyOf(reached).forEach(stage -> reached.addAll(stage.successors()));
        }
        assertThat(reached).containsExactlyInAnyOrder(RepairStage.values());
    }

    @Test
    void nothingIsRepairedBeforeItIsLookedAt() {
        var repair = covered().arrive(NOW);
        assertThatThrownBy(() -> repair.work(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> repair.ready(NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFailedTestGoesBackToTheBench() {
        var repair = covered();
        repair = repair.arrive(NOW);
        repair = repair.diagnose(NOW);
        repair = repair.work(NOW);
        repair = repair.test(NOW);
        repair = repair.work(NOW);
        assertThat(repair.stage()).isEqualTo(RepairStage.REPAIRING);
    }

    @Test
    void theShopsTimeStandsStillWhileTheBuyerThinks() {
        var repair = paid();
        repair = repair.arrive(NOW);
        repair = repair.diagnose(NOW.plus(Duration.ofDays(10)));
        var quoted = NOW.plus(Duration.ofDays(12));
        repair = repair.quote(fee("80.00"), repair.dueAt(), quoted);
        repair = repair.quote(fee("90.00"), Instant.MAX.minusSeconds(1), quoted.plusSeconds(60));
        repair = repair.accept(NOW.plus(Duration.ofDays(17)));
        repair = repair.work(NOW.plus(Duration.ofDays(19)));
        assertThat(repair.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(37)));
    }

    @Test
    void whatIsPaidForIsNoGuaranteeAnyMore() {
        var repair = Repair.asked(true, NOW, 2, Set.of(ReturnKind.EXCHANGE));
        repair = repair.arrive(NOW);
        repair = repair.diagnose(NOW);
        repair = repair.quote(fee("80.00"), repair.dueAt(), NOW);
        assertThat(repair.instead()).containsExactly(ReturnKind.EXCHANGE);
        repair = repair.accept(NOW);
        assertThat(repair.isCovered()).isFalse();
        assertThat(repair.instead()).isEmpty();
    }

    @Test
    void aLateRepairUnderTheGuaranteeLeavesTheChoiceToTheBuyer() {
        var repair = covered();
        repair = repair.arrive(NOW);
        repair = repair.late(NOW);
        assertThat(repair.isChoosing()).isTrue();
        assertThat(repair.instead()).containsExactlyInAnyOrder(ReturnKind.EXCHANGE, ReturnKind.RETURN_REFUND);
        assertThat(repair.stage()).isEqualTo(RepairStage.RECEIVED);
    }

    @Test
    void aLatePaidRepairIsCalledOff() {
        var repair = paid();
        repair = repair.arrive(NOW);
        repair = repair.late(NOW);
        assertThat(repair.stage()).isEqualTo(RepairStage.UNREPAIRED);
        assertThat(repair.finding()).isEqualTo(RepairFinding.TOOK_TOO_LONG);
        assertThat(repair.instead()).isEmpty();
    }

    @Test
    void whatCannotBeRepairedIsOwedOtherwiseOnlyUnderTheGuarantee() {
        for (var covered : List.of(true, false)) {
            var repair = Repair.asked(covered, NOW, 0, Set.of());
            repair = repair.arrive(NOW);
            repair = repair.diagnose(NOW);
            repair = repair.giveUp(RepairFinding.NOT_REPAIRABLE, "主板烧毁", NOW);
            assertThat(repair.stage()).isEqualTo(covered ? RepairStage.NOT_REPAIRABLE : RepairStage.UNREPAIRED);
            assertThat(repair.isChoosing()).isEqualTo(covered);
        }
    }

    /** Else a verb would be forgotten with the row, or never be written. */
    @Test
    void everyVerbIsAnotherValueAndItsTextKeepsAllOfIt() {
        var steps = List.<UnaryOperator<Repair>>of(
                repair -> repair.arrive(NOW),
                repair -> repair.diagnose(NOW.plusSeconds(1)),
                repair -> repair.quote(fee("80.00"), NOW.plusSeconds(90), NOW.plusSeconds(2)),
                repair -> repair.accept(NOW.plusSeconds(3)),
                repair -> repair.work(NOW.plusSeconds(4)),
                repair -> repair.test(NOW.plusSeconds(5)),
                repair -> repair.ready(NOW.plusSeconds(6)),
                Repair::leftFaulty);
        var text = new Repair.Text();
        var repair = Repair.asked(true, NOW, 2, Set.of(ReturnKind.EXCHANGE));
        for (var step : steps) {
            var next = step.apply(repair);
            assertThat(next).isNotEqualTo(repair);
            assertThat(text.convertToEntityAttribute(text.convertToDatabaseColumn(next)))
                    .usingRecursiveComparison()
                    .isEqualTo(next);
            repair = next;
        }
        var late = covered().arrive(NOW);
        assertThat(late.late(NOW)).isNotEqualTo(late);
        assertThat(text.convertToDatabaseColumn(Repair.NONE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 1", "PT24H, 1", "PT24H1S, 2", "P9D, 9", "P9DT1S, 10"})
    void aDayBegunCounts(Duration away, int days) {
        var repair = covered();
        repair = repair.arrive(NOW);
        assertThat(repair.daysUntil(NOW.plus(away))).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} before it starts, by the buyer {1}: moved {2}")
    @CsvSource({
        "PT24H1S, true, true",
        "PT24H, true, false",
        "PT1H, false, true",
        "PT0S, false, false",
        "PT-30M, true, false",
        // it is over and nobody came: another one is made
        "PT-1H, true, true"
    })
    void anAppointmentIsMovedUpToALimit(Duration before, boolean byBuyer, boolean moved) {
        var visit =
                new Visit(java.util.UUID.randomUUID(), RepairPlace.COUNTER, NOW, NOW.plus(Duration.ofHours(1)), "柜台");
        var now = NOW.minus(before);
        if (moved) {
            visit.checkMovable(byBuyer, now);
        } else {
            assertThatThrownBy(() -> visit.checkMovable(byBuyer, now)).isInstanceOf(Refusal.class);
        }
    }

    @Property(tries = 200)
    void theLinesOfAQuoteAddUpToWhatIsAskedFor(@ForAll("quotes") List<Long> amounts) {
        var lines = amounts.stream()
                .map(minor -> new RepairFee.Line(RepairFee.Kind.PART, "零件", Money.ofMinor(minor, "CNY")))
                .toList();
        var fee = new RepairFee(RepairFee.Cause.GUARANTEE_OVER, "换屏", lines, NOW);
        assertThat(fee.total().minor())
                .isEqualTo(amounts.stream().mapToLong(Long::longValue).sum());
        var quoted = paid().diagnose(NOW).quote(fee, NOW, NOW);
        var text = new Repair.Text();
        assertThat(text.convertToEntityAttribute(text.convertToDatabaseColumn(quoted)))
                .isEqualTo(quoted);
    }

    @Provide
    Arbitrary<List<Long>> quotes() {
        return Arbitraries.longs()
                .between(1, 10_000_000_00L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    /** However long the buyer takes, and however often the shop corrects itself, it loses and gains no time. */
    @Property(tries = 200)
    void thinkingTimeIsNeitherLostNorGained(
            @ForAll("days") int beforeQuote, @ForAll("days") int thinking, @ForAll("days") int paying) {
        var repair = paid();
        repair = repair.arrive(NOW);
        repair = repair.diagnose(NOW);
        var quoted = NOW.plus(Duration.ofDays(beforeQuote));
        repair = repair.quote(fee("10.00"), repair.dueAt(), quoted);
        var accepted = quoted.plus(Duration.ofDays(thinking));
        repair = repair.accept(accepted);
        var paidAt = accepted.plus(Duration.ofDays(paying));
        repair = repair.work(paidAt);
        assertThat(Duration.between(paidAt, repair.dueAt()))
                .isEqualTo(Repair.LONGEST.minus(Duration.ofDays(beforeQuote)));
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 29);
    }

    private static Repair covered() {
        return Repair.asked(true, NOW, 0, Set.of());
    }

    private static Repair paid() {
        return Repair.asked(false, NOW, 0, Set.of());
    }

    private static RepairFee fee(String amount) {
        var line = new RepairFee.Line(RepairFee.Kind.PART, "屏幕", Money.of(amount, "CNY"));
        return new RepairFee(RepairFee.Cause.GUARANTEE_OVER, "换屏", List.of(line), NOW);
    }
}
