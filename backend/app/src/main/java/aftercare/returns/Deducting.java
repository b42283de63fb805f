package aftercare.returns;

import java.util.ArrayList;
import java.util.List;

import aftercare.money.Money;
import aftercare.policy.Preset;
import aftercare.problems.Refusal;
import aftercare.settlement.Extras;
import aftercare.settlement.Percent;

/** Turns an agent's deductions into what the quote takes off; what the order's preset forbids is refused (§3.1-9). */
final class Deducting {

    private Deducting() {}

    static Extras extras(ReturnRequest ret, Verbs.Grant grant, Preset preset, List<KeptGift> kept, Money postage) {
        var asked = grant.orNone();
        var gifts = new ArrayList<Extras.GiftKept>();
        var losses = new ArrayList<Extras.ValueLoss>();
        for (var i = 0; i < asked.size(); i++) {
            var deduct = asked.get(i);
            var at = "/deductions/" + i;
            if (ret.fault().isAnsweredByShop()) {
                throw Refusal.againstRule(at, "NO_DEDUCTION_FOR_OUR_FAULT");
            }
            if (deduct.files().isEmpty()) {
                throw Refusal.againstRule(at + "/evidence", "PROOF_MISSING", 1);
            }
            switch (deduct.kind()) {
                case GIFT_KEPT -> gifts.add(gift(ret, deduct, kept, gifts, at));
                case VALUE_LOSS -> {
                    if (!preset.valueLossAllowed()) {
                        throw Refusal.againstRule(at + "/kind", "NO_VALUE_LOSS_HERE", preset.id());
                    }
                    if (deduct.lineNo() == null) {
                        throw Refusal.malformed(at + "/lineNo", "REQUIRED");
                    }
                    if (ret.goods().accepted().stream().noneMatch(line -> line.lineNo() == deduct.lineNo())) {
                        throw Refusal.againstRule(at + "/lineNo", "LINE_UNKNOWN");
                    }
                    losses.add(new Extras.ValueLoss(deduct.lineNo(), amount(ret, deduct, at), deduct.reason()));
                }
            }
        }
        return new Extras(gifts, losses, restocking(ret, grant.restockingBasisPoints(), preset), postage);
    }

    /** The fee that was disclosed may be waived, wholly or in part; more was never agreed. */
    static Integer restocking(ReturnRequest ret, Integer asked, Preset preset) {
        if (asked == null || asked == 0) {
            return asked;
        }
        var at = "/restockingBasisPoints";
        if (ret.fault().isAnsweredByShop()) {
            throw Refusal.againstRule(at, "NO_DEDUCTION_FOR_OUR_FAULT");
        }
        if (!preset.restockingAllowed()) {
            throw Refusal.againstRule(at, "NO_RESTOCKING_HERE", preset.id());
        }
        if (asked > preset.disclosedFee()) {
            throw Refusal.againstRule(at, "ABOVE_DISCLOSED", Percent.text(preset.disclosedFee()));
        }
        return asked;
    }

    /** Only what came as a gift and is still there, once, and not above what was declared for it. */
    private static Extras.GiftKept gift(
            ReturnRequest ret, Verbs.Deduct deduct, List<KeptGift> kept, List<Extras.GiftKept> named, String at) {
        if (deduct.lineNo() == null) {
            throw Refusal.malformed(at + "/lineNo", "REQUIRED");
        }
        var gift = kept.stream()
                .filter(one -> one.lineNo() == deduct.lineNo()
                        && named.stream().noneMatch(before -> before.lineNo() == one.lineNo()))
                .findFirst()
                .orElseThrow(() -> Refusal.againstRule(at + "/lineNo", "NO_GIFT_KEPT"));
        var amount = amount(ret, deduct, at);
        if (amount.compareTo(gift.most()) > 0) {
            throw Refusal.againstRule(at + "/amount", "ABOVE_DECLARED", gift.most());
        }
        return new Extras.GiftKept(gift.lineNo(), gift.title(), amount);
    }

    private static Money amount(ReturnRequest ret, Verbs.Deduct deduct, String at) {
        if (deduct.amount() == null) {
            throw Refusal.malformed(at + "/amount", "REQUIRED");
        }
        if (!deduct.amount().currency().equals(ret.amount().currency())) {
            throw Refusal.againstRule(
                    at + "/amount", "WRONG_CURRENCY", ret.amount().currency().getCurrencyCode());
        }
        if (!deduct.amount().isPositive()) {
            throw Refusal.malformed(at + "/amount", "TOO_SMALL");
        }
        return deduct.amount();
    }
}
