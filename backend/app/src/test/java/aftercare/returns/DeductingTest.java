package aftercare.returns;

import java.util.List;

import aftercare.money.Money;
import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.policy.Reason;
import aftercare.problems.Refusal;
import aftercare.returns.Verbs.Deduct;
import aftercare.settlement.Fault;
import aftercare.settlement.Payer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static aftercare.returns.Disputing.ARBITER;
import static aftercare.returns.Disputing.carryOut;
import static aftercare.returns.Disputing.escalate;
import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.aReturn;
import static aftercare.returns.ReturnFixtures.anAcceptedReturn;
import static aftercare.returns.ReturnFixtures.inspect;
import static aftercare.returns.ReturnFixtures.photos;
import static aftercare.returns.ReturnFixtures.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeductingTest {

    private static final Money FIVE = Money.of("5.00", "CNY");
    private static final List<KeptGift> KEPT = List.of(new KeptGift(2, "spoon", FIVE));

    @Test
    void usePastWhatTestingNeedsIsTakenOffWhereThePresetAllowsIt() {
        var loss = new Deduct(Deduct.Kind.VALUE_LOSS, 1, FIVE, "worn", photos());
        assertThat(Deducting.extras(anAcceptedReturn(), grant(loss), preset("EU_14D"), KEPT, null)
                        .valueLoss())
                .hasSize(1);
        refuses("NO_VALUE_LOSS_HERE", "/deductions/0/kind", () -> extras(loss, "CN_7D"));
    }

    @Test
    void onlyALineThatCameBackCanHaveLostValue() {
        var elsewhere = new Deduct(Deduct.Kind.VALUE_LOSS, 9, FIVE, "worn", photos());
        refuses("LINE_UNKNOWN", "/deductions/0/lineNo", () -> extras(elsewhere, "EU_14D"));
    }

    @Test
    void aDeductionHasItsAmountInTheCasesCurrency() {
        refuses("REQUIRED", "/deductions/0/amount", () -> extras(gift(null), "CN_7D"));
        refuses("TOO_SMALL", "/deductions/0/amount", () -> extras(gift(Money.of("0.00", "CNY")), "CN_7D"));
        refuses("WRONG_CURRENCY", "/deductions/0/amount", () -> extras(gift(Money.of("5.00", "EUR")), "CN_7D"));
    }

    /** P13: the price declared before, whatever somebody types, and only of a gift that is still there. */
    @Test
    void aGiftCostsAtMostWhatWasDeclaredForIt() {
        refuses("ABOVE_DECLARED", "/deductions/0/amount", () -> extras(gift(Money.of("5.01", "CNY")), "CN_7D"));
        var other = new Deduct(Deduct.Kind.GIFT_KEPT, 1, FIVE, "kept", photos());
        refuses("NO_GIFT_KEPT", "/deductions/0/lineNo", () -> extras(other, "CN_7D"));
        var unnamed = new Deduct(Deduct.Kind.GIFT_KEPT, null, FIVE, "kept", photos());
        refuses("REQUIRED", "/deductions/0/lineNo", () -> extras(unnamed, "CN_7D"));
        var twice = grant(gift(FIVE), gift(FIVE));
        refuses(
                "NO_GIFT_KEPT",
                "/deductions/1/lineNo",
                () -> Deducting.extras(anAcceptedReturn(), twice, preset("CN_7D"), KEPT, null));
        assertThat(Deducting.extras(anAcceptedReturn(), grant(gift(FIVE)), preset("CN_7D"), KEPT, null)
                        .giftsKept())
                .containsExactly(new aftercare.settlement.Extras.GiftKept(2, "spoon", FIVE));
    }

    @Test
    void twoGiftsMayHaveOneName() {
        var two = List.of(new KeptGift(2, "spoon", FIVE), new KeptGift(3, "spoon", FIVE));
        var other = new Deduct(Deduct.Kind.GIFT_KEPT, 3, FIVE, "kept", photos());
        var extras = Deducting.extras(anAcceptedReturn(), grant(gift(FIVE), other), preset("CN_7D"), two, null);
        assertThat(extras.giftsKept())
                .extracting(aftercare.settlement.Extras.GiftKept::lineNo)
                .containsExactly(2, 3);
    }

    /** "Allowed if disclosed" (§1.3): nobody pays a share that he was not told of when he bought. */
    @Test
    void aRestockingFeeIsAtMostWhatWasDisclosed() {
        refuses(
                "NO_RESTOCKING_HERE",
                "/restockingBasisPoints",
                () -> Deducting.restocking(anAcceptedReturn(), 1_500, preset("EU_14D")));
        refuses(
                "ABOVE_DISCLOSED",
                "/restockingBasisPoints",
                () -> Deducting.restocking(anAcceptedReturn(), 1, preset("US_STORE")));
        var disclosed = disclosing(1_500);
        refuses(
                "ABOVE_DISCLOSED",
                "/restockingBasisPoints",
                () -> Deducting.restocking(anAcceptedReturn(), 1_501, disclosed));
        assertThat(Deducting.restocking(anAcceptedReturn(), 1_500, disclosed)).isEqualTo(1_500);
        assertThat(Deducting.restocking(anAcceptedReturn(), 0, disclosed)).isZero();
        assertThat(Deducting.restocking(anAcceptedReturn(), null, disclosed)).isNull();
    }

    @Test
    void whatTheBuyerBrokeIsTakenOffWhereThePlatformFoundSo() {
        var loss = new Deduct(Deduct.Kind.VALUE_LOSS, 1, FIVE, "worn", photos());
        var ret = found(Fault.BUYER, returnedFor(Reason.QUALITY));
        assertThat(Deducting.extras(ret, grant(loss), preset("EU_14D"), KEPT, null)
                        .valueLoss())
                .hasSize(1);
    }

    @Test
    void noFeeIsAskedForWhereTheShopIsAtFault() {
        var ret = found(Fault.SELLER, returnedFor(Reason.NO_REASON));
        refuses(
                "NO_DEDUCTION_FOR_OUR_FAULT",
                "/restockingBasisPoints",
                () -> Deducting.restocking(ret, 1_500, disclosing(1_500)));
        assertThat(Deducting.restocking(ret, 0, disclosing(1_500))).isZero();
    }

    @Test
    void nothingIsTakenOffWhereThePlatformFoundTheShopAtFault() {
        var ret = found(Fault.SELLER, returnedFor(Reason.NO_REASON));
        refuses(
                "NO_DEDUCTION_FOR_OUR_FAULT",
                "/deductions/0",
                () -> Deducting.extras(ret, grant(gift(FIVE)), preset("CN_7D"), KEPT, null));
    }

    private static ReturnRequest returnedFor(Reason reason) {
        var asked = aReturn(2);
        var ret = new ReturnFixtures.AReturn(asked.kind(), reason, asked.bought(), true).submitted();
        ret.reject("INCOMPLETE", "缺少配件", AGENT, NOW);
        return ret;
    }

    private static ReturnRequest found(Fault fault, ReturnRequest ret) {
        escalate(ret);
        var bears = fault == Fault.BUYER ? Payer.BUYER : Payer.SELLER;
        InDispute.decide(ret, new Ruling(Remedy.RETURN_REFUND, fault, bears, bears, bears), null, ARBITER, NOW);
        carryOut(ret);
        ComingBack.ship(ret, "SF", "SF1", null, BUYER, NOW);
        receive(ret, 2, 0, 0);
        inspect(ret, 2, Inspection.Outcome.ACCEPTED);
        return ret;
    }

    private static Verbs.Grant grant(Deduct... deductions) {
        return new Verbs.Grant(List.of(deductions), null, null, null, null);
    }

    private static Preset disclosing(int basisPoints) {
        var json = JsonMapper.builder().findAndAddModules().build();
        ObjectNode store = json.valueToTree(preset("US_STORE"));
        return json.convertValue(store.put("restockingBasisPoints", basisPoints), Preset.class);
    }

    private static Deduct gift(Money amount) {
        return new Deduct(Deduct.Kind.GIFT_KEPT, 2, amount, "kept", photos());
    }

    private static void extras(Deduct deduct, String preset) {
        Deducting.extras(anAcceptedReturn(), grant(deduct), preset(preset), KEPT, null);
    }

    private static Preset preset(String id) {
        return Presets.all().stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(String code, String pointer, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.errors().getFirst().code()).isEqualTo(code);
            assertThat(refusal.errors().getFirst().pointer()).isEqualTo(pointer);
        });
    }
}
