package aftercare.returns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import aftercare.settlement.Units;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks everything that can become of a case, on the real entity, whoever acts and whichever clock runs out. */
class NoDeadEndsTest {

    /** The cases to start from. */
    enum Start {
        RETURN_OF_ONE(ReturnFixtures.aReturn(1)),
        RETURN_OF_TWO(ReturnFixtures.aReturn(2)),
        RETURN_OF_TWO_LINES(ReturnFixtures.aReturn(1, 1)),
        REFUND_OF_ONE(ReturnFixtures.aRefund(1)),
        REFUND_OF_TWO(ReturnFixtures.aRefund(2)),
        OUT_OF_STOCK(ReturnFixtures.anOutOfStockRefund(2)),
        REFUND_ON_THE_WAY(ReturnFixtures.aRefundOnTheWay(2)),
        EXCHANGE_OF_ONE(ReturnFixtures.anExchange(1)),
        EXCHANGE_OF_TWO(ReturnFixtures.anExchange(2)),
        RESHIP(ReturnFixtures.aReship(1)),
        PRICE_MATCH(ReturnFixtures.aPriceMatch(1)),
        REPAIR_OF_ONE(ReturnFixtures.aRepair(1)),
        REPAIR_OF_TWO(ReturnFixtures.aRepair(2)),
        PAID_REPAIR(ReturnFixtures.aPaidRepair(1)),
        PAID_REPAIR_OF_TWO(ReturnFixtures.aPaidRepair(2)),
        REPAIR_IN_VAIN(ReturnFixtures.aRepairInVain(1)),
        REPAIR_PROPOSED(ReturnFixtures.aReturn(1)),
        DISPUTED_RETURN(ReturnFixtures.aReturn(1), true),
        DISPUTED_REFUND(ReturnFixtures.aRefund(1), true),
        DISPUTED_ON_THE_WAY(ReturnFixtures.aRefundOnTheWay(1), true),
        DISPUTED_EXCHANGE(ReturnFixtures.anExchange(1), true),
        DISPUTED_RESHIP(ReturnFixtures.aReship(1), true),
        DISPUTED_PRICE_MATCH(ReturnFixtures.aPriceMatch(1), true),
        DISPUTED_REPAIR(ReturnFixtures.aRepair(1), true),
        DISPUTED_PAID_REPAIR(ReturnFixtures.aPaidRepair(1), true),
        DISPUTED_REPAIR_IN_VAIN(ReturnFixtures.aRepairInVain(1), true),
        CONTESTED_RETURN(ReturnFixtures.aReturn(2), true),
        CONTESTED_PIECE(ReturnFixtures.aContestedPiece(1, 0), true),
        CONTESTED_PIECE_AT_HOME(ReturnFixtures.aContestedPiece(1, 1), true),
        CONTESTED_PIECES(ReturnFixtures.aContestedPiece(2, 1), true),
        CONTESTED_EXCHANGE(ReturnFixtures.anExchange(2), true),
        CONTESTED_PIECE_OF_EXCHANGE(ReturnFixtures.aContestedExchange(1, 0), true),
        CONTESTED_PIECE_OF_EXCHANGE_AT_HOME(ReturnFixtures.aContestedExchange(1, 1), true);

        final ReturnFixtures.AReturn asked;

        /** Walked with disputes, and in exchange without offers and without what is done to clocks. */
        final boolean disputed;

        Start(ReturnFixtures.AReturn asked) {
            this(asked, false);
        }

        Start(ReturnFixtures.AReturn asked, boolean disputed) {
            this.asked = asked;
            this.disputed = disputed;
        }

        private boolean isAside(ReturnAction action) {
            return disputed
                    ? ASKED_AND_OFFERED.contains(action) || OF_CLOCKS.contains(action)
                    : action == ReturnAction.ESCALATE;
        }

        /** What is walked elsewhere and has nothing to do with a repair would only multiply its places. */
        boolean walks(Move move) {
            return move.action() != null && isAside(move.action())
                    ? false
                    : name().contains("REPAIR")
                            ? !NOT_WITH_REPAIRS.contains(move.action())
                                    && (!ASKED_AND_OFFERED.contains(move.action())
                                            || this == REPAIR_PROPOSED
                                                    && move.name().endsWith("a repair"))
                            : !move.name().endsWith("a repair");
        }

        boolean walks(ReturnAction action) {
            return !isAside(action)
                    && (!name().contains("REPAIR")
                            || !NOT_WITH_REPAIRS.contains(action) && !ASKED_AND_OFFERED.contains(action));
        }
    }

    /** Where a case stands, in full: what decides what can still become of it. */
    private record Place(
            RequestState request,
            List<List<String>> goods,
            List<String> refunded,
            MoneyState money,
            HardClock clock,
            boolean paused,
            boolean delivered,
            int edits,
            List<Object> agreed) {

        static Place of(ReturnRequest ret) {
            return new Place(
                    ret.request(),
                    ret.lines().stream()
                            .map(line -> line.goods().stream()
                                    .map(lot -> lot.state() + ":" + lot.units() + (lot.waitsForSignature() ? "!" : ""))
                                    .sorted()
                                    .toList())
                            .toList(),
                    ret.lines().stream().map(line -> line.refunded().toString()).toList(),
                    ret.money(),
                    ret.due().dueClock(),
                    ret.due().isPaused(),
                    ret.parcel().deliveredAt() != null,
                    ret.edits(),
                    // how often was asked and offered only takes from what the shop may still do
                    List.of(
                            ret.kind(),
                            ret.intercept().interceptState(),
                            ret.intercept().sentDespiteAt() != null,
                            ret.intercept().interceptWaits(),
                            ret.outbound(),
                            ret.isAdvance(),
                            Securing.isByHold(ret) ? ret.resend().security() : "",
                            ret.isOfferOpen(),
                            ret.topping().differenceState(),
                            ret.topping().goesBack(),
                            ret.topping().differenceCreditMinor() > 0,
                            ret.topping().isPaidInMoney(),
                            ret.isAllowance(),
                            ret.question().left() == null,
                            repairOf(ret),
                            ret.dispute(),
                            ret.apart().contestUntil() != null,
                            ret.apart().apartId() != null,
                            ret.isHeld(),
                            ret.ruling().isGiven() ? ret.ruling().remedy() : "",
                            ret.escalation().stoodStill() == null
                                    ? ""
                                    : ret.escalation().stoodStill()));
        }
    }

    /** Of what is no repair any more only the fee is left that was paid for it. */
    private static List<Object> repairOf(ReturnRequest ret) {
        var repair = ret.repair();
        return ret.isRepair()
                ? List.of(
                        repair.stage(),
                        repair.isCovered(),
                        repair.isOverdue(),
                        repair.instead(),
                        "" + ret.visit().visitPlace(),
                        ret.resend().resendCarrier() == null)
                : List.of();
    }

    /** Edits, questions and pauses are walked with every other kind. */
    private static final Set<ReturnAction> NOT_WITH_REPAIRS = EnumSet.of(
            ReturnAction.EDIT,
            ReturnAction.ASK,
            ReturnAction.ANSWER,
            ReturnAction.PAUSE_CLOCK,
            ReturnAction.RESUME_CLOCK,
            ReturnAction.EXTEND_CLOCK,
            ReturnAction.IMPORT_DEADLINE);

    /** Walked on cases of one unit alone. */
    private static final Set<ReturnAction> ASKED_AND_OFFERED = EnumSet.of(
            ReturnAction.OFFER, ReturnAction.ACCEPT_OFFER, ReturnAction.DECLINE_OFFER, ReturnAction.TAKE_BACK_OFFER);

    private static final Set<ReturnAction> OF_CLOCKS = EnumSet.of(
            ReturnAction.PAUSE_CLOCK,
            ReturnAction.RESUME_CLOCK,
            ReturnAction.EXTEND_CLOCK,
            ReturnAction.IMPORT_DEADLINE);

    /** What is asked of a case at each place; looked at while it is walked, so that nobody has to walk there again. */
    private record Stand(
            boolean owesGoods,
            boolean travels,
            boolean clockRuns,
            boolean isClosed,
            boolean keepsWhatIsNotPaid,
            boolean paidAndSentBack,
            boolean paysForGoods,
            boolean unitsTie,
            boolean keepsCredit,
            boolean offersAreWalked,
            boolean isContestable,
            Set<ReturnAction> offered) {

        static Stand of(ReturnRequest ret) {
            var lines = ret.lines();
            var offered = EnumSet.noneOf(ReturnAction.class);
            for (var action : ReturnAction.values()) {
                if (action.refusal(ret) == null) {
                    offered.add(action);
                }
            }
            return new Stand(
                    !Ending.mustGoBack(ret).isEmpty(),
                    ret.goods().any(GoodsState.IN_TRANSIT),
                    ret.due().isRunning(),
                    ret.closedAt() != null,
                    lines.stream().anyMatch(line -> !keptUnpaid(ret, line).isEmpty()),
                    lines.stream()
                            .anyMatch(line -> line.in(GoodsState.SENT_BACK).overlaps(line.refunded())),
                    lines.stream().anyMatch(line -> !line.refunded().isEmpty()),
                    lines.stream().allMatch(line -> line.in(state -> true).equals(line.units())),
                    !ret.outbound().isOut() && ret.topping().differenceCreditMinor() != 0,
                    ret.askedUnits().size() + lines.getFirst().quantity() <= 2,
                    Contested.isLeft(ret),
                    offered);
        }

        private static Units keptUnpaid(ReturnRequest ret, ReturnLine line) {
            var replaced = ret.outbound() == OutboundState.CONFIRMED
                    ? line.in(s -> s == GoodsState.ACCEPTED || ret.isAdvance() && s == GoodsState.ARRIVED)
                    : Units.none();
            return line.in(GoodsState::isWithSeller).minus(line.refunded()).minus(replaced);
        }
    }

    private static final Map<Start, World> WALKED = new ConcurrentHashMap<>();

    /** On as many cores as there are: no two starts have anything in common. */
    @BeforeAll
    static void walk() {
        Stream.of(Start.values()).parallel().forEach(start -> WALKED.put(start, new World(start)));
    }

    @AfterAll
    static void forget() {
        WALKED.clear();
    }

    /** Everything reachable from one start. */
    private static final class World {

        final Start start;
        final Map<Place, List<Move>> paths = new LinkedHashMap<>();
        final Map<Place, Stand> stands = new HashMap<>();
        final Map<Place, Map<Move, Place>> roads = new HashMap<>();
        final List<String> halfDone = new ArrayList<>();

        private World(Start start) {
            this.start = start;
            var first = start.asked.submitted();
            var open = new ArrayDeque<Place>();
            paths.put(Place.of(first), List.of());
            open.add(Place.of(first));
            while (!open.isEmpty()) {
                var here = open.remove();
                var out = new LinkedHashMap<Move, Place>();
                var arrived = replay(here);
                stands.put(here, Stand.of(arrived));
                for (var move : Move.possible(arrived, start.asked).stream()
                        .filter(start::walks)
                        .toList()) {
                    var ret = replay(here);
                    if (!move.tryOn(ret)) {
                        if (!Place.of(ret).equals(here)) {
                            halfDone.add(move + " at " + howTo(here));
                        }
                        continue;
                    }
                    var there = Place.of(ret);
                    out.put(move, there);
                    if (!paths.containsKey(there)) {
                        var path = new ArrayList<>(paths.get(here));
                        path.add(move);
                        paths.put(there, path);
                        open.add(there);
                    }
                }
                roads.put(here, out);
            }
        }

        static World of(Start start) {
            return WALKED.get(start);
        }

        ReturnRequest replay(Place place) {
            var ret = start.asked.submitted();
            paths.get(place).forEach(move -> move.on(ret));
            return ret;
        }

        String howTo(Place place) {
            return start + " " + paths.get(place) + " → " + place;
        }

        /** Every place from which a place that is wanted can be reached. */
        Set<Place> fromWhere(Set<Place> wanted) {
            var reaching = new HashSet<>(wanted);
            var grown = true;
            while (grown) {
                grown = false;
                for (var road : roads.entrySet()) {
                    if (!reaching.contains(road.getKey())
                            && road.getValue().values().stream().anyMatch(reaching::contains)) {
                        grown = reaching.add(road.getKey());
                    }
                }
            }
            return reaching;
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromEveryPlaceSomebodyCanActOrAClockWill(Start start) {
        var world = World.of(start);
        System.out.printf("%s: %d places, %d roads%n", start, world.paths.size(), roads(world));
        for (var place : world.paths.keySet()) {
            if (!place.request().isClosed()) {
                assertThat(world.roads.get(place).values().stream().filter(there -> !there.equals(place)))
                        .as(() -> world.howTo(place))
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceLeadsToAnEndWhereNothingIsOwed(Start start) {
        var world = World.of(start);
        var ends = new HashSet<Place>();
        for (var place : world.paths.keySet()) {
            var stand = world.stands.get(place);
            if (place.request().isClosed() && !stand.owesGoods() && !stand.travels()) {
                ends.add(place);
            }
        }
        var reaching = world.fromWhere(ends);
        for (var place : world.paths.keySet()) {
            assertThat(reaching.contains(place)).as(() -> world.howTo(place)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverOwesNoMoneyKeepsNothingAndRunsNoClockButThatOfGoodsOwed(Start start) {
        var world = World.of(start);
        for (var place : world.paths.keySet()) {
            if (!place.request().isClosed()) {
                continue;
            }
            var stand = world.stands.get(place);
            Supplier<String> how = () -> world.howTo(place);
            assertThat(place.money()).as(how).isIn(MoneyState.NONE, MoneyState.PAID, MoneyState.CLAWED_BACK);
            assertThat(stand.clockRuns()).as(how).isEqualTo(stand.owesGoods());
            assertThat(stand.isClosed()).as(how).isTrue();
            assertThat(!stand.keepsWhatIsNotPaid() || stand.offered().contains(ReturnAction.SEND_BACK))
                    .as(() -> "what was not paid for can go back: " + how.get())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileSomebodyIsAwaitedAClockRuns(Start start) {
        var world = World.of(start);
        for (var place : world.paths.keySet()) {
            if (!place.request().isClosed() && place.money() == MoneyState.NONE) {
                assertThat(place.clock()).as(() -> world.howTo(place)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileGoodsAreOwedAClockRuns(Start start) {
        var world = World.of(start);
        for (var place : world.paths.keySet()) {
            if (place.clock() == null) {
                assertThat(world.stands.get(place).owesGoods())
                        .as(() -> world.howTo(place))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyActionOnOfferCanBeDoneInSomeWay(Start start) {
        var world = World.of(start);
        for (var place : world.paths.keySet()) {
            var stand = world.stands.get(place);
            for (var action : stand.offered()) {
                if (ASKED_AND_OFFERED.contains(action) && !stand.offersAreWalked()
                        || !start.walks(action)
                        || action == ReturnAction.ASSIGN
                        || action == ReturnAction.NOTE
                        // of two pieces the platform is asked in this walk only about what was refused of them
                        || (start == Start.CONTESTED_RETURN || start == Start.CONTESTED_EXCHANGE)
                                && action == ReturnAction.ESCALATE
                                && !stand.isContestable()) {
                    continue;
                }
                assertThat(world.roads.get(place).keySet())
                        .as(() -> action + " at " + world.howTo(place))
                        .anyMatch(move -> move.action() == action);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noUnitIsEverPaidForAndGivenBackOrPaidTwice(Start start) {
        var world = World.of(start);
        for (var place : world.paths.keySet()) {
            var stand = world.stands.get(place);
            assertThat(stand.paidAndSentBack()).as(() -> world.howTo(place)).isFalse();
            if (place.agreed().contains(OutboundState.SENT) || place.agreed().contains(OutboundState.CONFIRMED)) {
                assertThat(stand.paysForGoods())
                        .as(() -> "replaced, so not paid for: " + world.howTo(place))
                        .isFalse();
            }
            assertThat(stand.unitsTie()).as(() -> world.howTo(place)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void storeCreditIsInACaseOnlyForWhatIsExchanged(Start start) {
        var world = World.of(start);
        for (var place : world.paths.keySet()) {
            if (place.request().isClosed()) {
                assertThat(world.stands.get(place).keepsCredit())
                        .as(() -> world.howTo(place))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedMoveChangesNothing(Start start) {
        assertThat(World.of(start).halfDone).isEmpty();
    }

    private static long roads(World world) {
        return world.roads.values().stream().mapToLong(Map::size).sum();
    }
}
