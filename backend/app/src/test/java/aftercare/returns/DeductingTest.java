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
        var loss = new Deduct(Deduct.Kind.VALUE_LOSS, 1, FIVE, null, "worn", photos());
        assertThat(Deducting.extras(anAcceptedReturn(), List.of(loss), preset("EU_14D"), KEPT, null)
                        .valueLoss())
                .hasSize(1);
        refuses("NO_VALUE_LOSS_HERE", "/deductions/0/kind", () -> extras(loss, "CN_7D"));
    }

    @Test
    void onlyALineThatCameBackCanHaveLostValue() {
        var elsewhere = new Deduct(Deduct.Kind.VALUE_LOSS, 9, FIVE, null, "worn", photos());
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
        var other = new Deduct(Deduct.Kind.GIFT_KEPT, 1, FIVE, null, "kept", photos());
        refuses("NO_GIFT_KEPT", "/deductions/0/lineNo", () -> extras(other, "CN_7D"));
        var unnamed = new Deduct(Deduct.Kind.GIFT_KEPT, null, FIVE, null, "kept", photos());
        refuses("REQUIRED", "/deductions/0/lineNo", () -> extras(unnamed, "CN_7D"));
        var twice = List.of(gift(FIVE), gift(FIVE));
        refuses(
                "NO_GIFT_KEPT",
                "/deductions/1/lineNo",
                () -> Deducting.extras(anAcceptedReturn(), twice, preset("CN_7D"), KEPT, null));
        assertThat(Deducting.extras(anAcceptedReturn(), List.of(gift(FIVE)), preset("CN_7D"), KEPT, null)
                        .giftsKept())
                .containsExactly(new aftercare.settlement.Extras.GiftKept("spoon", FIVE));
    }

    @Test
    void aRestockingFeeIsOnlyTakenWhereItMayBe() {
        var fee = new Deduct(Deduct.Kind.RESTOCKING, null, null, 1_500, "restocked", photos());
        refuses("NO_RESTOCKING_HERE", "/deductions/0/kind", () -> extras(fee, "EU_14D"));
        assertThat(Deducting.extras(anAcceptedReturn(), List.of(fee), preset("US_STORE"), KEPT, null)
                        .restockingBasisPoints())
                .isEqualTo(1_500);
    }

    @Test
    void whatTheBuyerBrokeIsTakenOffWhereThePlatformFoundSo() {
        var loss = new Deduct(Deduct.Kind.VALUE_LOSS, 1, FIVE, null, "worn", photos());
        var ret = found(Fault.BUYER, returnedFor(Reason.QUALITY));
        assertThat(Deducting.extras(ret, List.of(loss), preset("EU_14D"), KEPT, null)
                        .valueLoss())
                .hasSize(1);
    }

    @Test
    void nothingIsTakenOffWhereThePlatformFoundTheShopAtFault() {
        var ret = found(Fault.SELLER, returnedFor(Reason.NO_REASON));
        refuses(
                "NO_DEDUCTION_FOR_OUR_FAULT",
                "/deductions/0",
                () -> Deducting.extras(ret, List.of(gift(FIVE)), preset("CN_7D"), KEPT, null));
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

    private static Deduct gift(Money amount) {
        return new Deduct(Deduct.Kind.GIFT_KEPT, 2, amount, null, "kept", photos());
    }

    private static void extras(Deduct deduct, String preset) {
        Deducting.extras(anAcceptedReturn(), List.of(deduct), preset(preset), KEPT, null);
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
