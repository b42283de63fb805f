package aftercare.goodwill;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.credit.Holder;
import aftercare.credit.Ledger;
import aftercare.events.Events;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnRequest;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import aftercare.spending.Spending;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineEntry;
import aftercare.wording.ReviewWords;

/** Asks, counts against the budget under its lock, and pays what is granted as store credit at once. */
@Singleton
class GivingGoodwill {

    private final Goodwills goodwills;
    private final Spending spending;
    private final Shops shops;
    private final ShopTime time;
    private final Orders orders;
    private final Ledger ledger;
    private final Timeline timeline;
    private final Events events;

    GivingGoodwill(
            Goodwills goodwills,
            Spending spending,
            Shops shops,
            ShopTime time,
            Orders orders,
            Ledger ledger,
            Timeline timeline,
            Events events) {
        this.goodwills = goodwills;
        this.spending = spending;
        this.shops = shops;
        this.time = time;
        this.orders = orders;
        this.ledger = ledger;
        this.timeline = timeline;
        this.events = events;
    }

    Goodwill ask(ReturnRequest ret, GoodwillResource.Ask asked, Actor by, Instant now) {
        ReviewWords.refuse("/words", asked.words());
        var currency = shops.get(ret.shopId()).currency();
        if (!asked.amount().currency().getCurrencyCode().equals(currency)) {
            throw Refusal.againstRule("/amount", "WRONG_CURRENCY", currency);
        }
        if (!asked.amount().isPositive()) {
            throw Refusal.againstRule("/amount", "AMOUNT_NOT_POSITIVE");
        }
        if (asked.way() == GoodwillWay.STORE_CREDIT) {
            holder(ret.orderId());
        }
        var goodwill = Goodwill.ask(ret, asked, Goodwills.month(now, time.zone(ret.shopId())), by, now);
        var within = isWithinBudget(goodwill, by, now);
        goodwills.persist(goodwill);
        if (within) {
            goodwill.grantWithinBudget();
            granted(goodwill, by, now);
        } else {
            remember(goodwill, "GOODWILL_ASKED", true, by, now);
        }
        return goodwill;
    }

    void approve(Goodwill goodwill, Actor by, Instant now) {
        goodwill.approve(by, now);
        granted(goodwill, by, now);
    }

    void decline(Goodwill goodwill, Actor by, Instant now) {
        goodwill.decline(by, now);
        remember(goodwill, "GOODWILL_DECLINED", true, by, now);
    }

    void paidByHand(Goodwill goodwill, String reference, Actor by, Instant now) {
        if (goodwill.way() != GoodwillWay.BY_HAND) {
            throw Refusal.tooLate("ALREADY_PAID");
        }
        goodwill.paid(reference, now);
        remember(goodwill, "GOODWILL_PAID", false, by, now);
    }

    /** Two at once count one after the other: the limits' lock is held until commit. */
    private boolean isWithinBudget(Goodwill asked, Actor by, Instant now) {
        var limits = spending.lock(asked.shopId());
        var month = Goodwills.month(now, time.zone(asked.shopId()));
        var sum = asked.amount().minor();
        return Math.addExact(goodwills.usedBy(asked.shopId(), month, by.actorId()), sum) <= limits.agentMonthMinor()
                && Math.addExact(goodwills.usedByShop(asked.shopId(), month), sum) <= limits.shopMonthMinor();
    }

    private void granted(Goodwill goodwill, Actor by, Instant now) {
        if (goodwill.way() == GoodwillWay.STORE_CREDIT) {
            var limits = spending.of(goodwill.shopId());
            var why = new Ledger.Why("goodwill:" + goodwill.id(), goodwill.returnNumber(), by);
            var account = ledger.grant(
                    goodwill.shopId(),
                    holder(goodwill.orderId()),
                    goodwill.amount(),
                    limits.creditExpires(now),
                    why,
                    now);
            goodwill.paid(account.toString(), now);
        }
        remember(goodwill, "GOODWILL_GRANTED", false, by, now);
    }

    private Holder holder(UUID orderId) {
        var order = orders.get(orderId);
        return Holder.of(
                        order.buyer().subject(),
                        order.buyer().phone(),
                        order.buyer().name())
                .orElseThrow(() -> Refusal.againstRule("/way", "BUYER_NOT_KNOWN"));
    }

    private void remember(Goodwill goodwill, String verb, boolean staffOnly, Actor by, Instant now) {
        var data = Map.of(
                "amount", goodwill.amount().toString(),
                "reason", goodwill.reason().name(),
                "way", goodwill.way().name());
        var entry = TimelineEntry.of(goodwill.shopId(), goodwill.returnId(), now, by, verb, List.of(), null, data);
        timeline.add(staffOnly ? entry.forStaffOnly() : entry);
        events.tell(
                goodwill.shopId(),
                verb.toLowerCase(Locale.ROOT).replace('_', '.'),
                goodwill.returnId(),
                now,
                Map.of(
                        "number",
                        goodwill.returnNumber(),
                        "amount",
                        goodwill.amount().toString()));
    }
}
