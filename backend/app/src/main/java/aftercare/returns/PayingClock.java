package aftercare.returns;

import java.time.Instant;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.refunds.Refund;
import aftercare.refunds.RefundState;
import aftercare.refunds.Refunds;
import aftercare.shops.ShopTime;
import aftercare.timeline.Timeline;

/**
 * Money that was promised and does not leave by itself, because a second person must look, it is paid by hand, or its gateway
 * has refused it: by when it must be with the buyer. It runs until the money is there, also when it is late.
 */
@Singleton
class PayingClock {

    static final String CODE = "PAY";

    private static final int STORY = 50;

    private final CaseClocks clocks;
    private final Refunds refunds;
    private final FrozenTerms terms;
    private final Timeline timeline;
    private final ShopTime time;

    PayingClock(CaseClocks clocks, Refunds refunds, FrozenTerms terms, Timeline timeline, ShopTime time) {
        this.clocks = clocks;
        this.refunds = refunds;
        this.terms = terms;
        this.timeline = timeline;
        this.time = time;
    }

    /** {@code byHand}: finance pays a part of it. */
    void promised(ReturnRequest ret, Refund refund, boolean byHand, Instant now) {
        if (ret.money() == MoneyState.GRANTED && (byHand || refund.state() == RefundState.TO_APPROVE)) {
            start(ret, refund.grantedAt(), now);
        }
    }

    void keep(@Observes ReturnEvent event) {
        var ret = event.ret();
        switch (event.verb()) {
            case PAYMENT_FAILED -> failed(ret, event.at());
            case PAID, GRANT_DECLINED -> clocks.end(ret.book(clocks), CODE, event.at());
            default -> {
                return;
            }
        }
    }

    private void failed(ReturnRequest ret, Instant now) {
        if (!ret.book(clocks).runs(CODE)) {
            start(ret, refunds.ofReturn(ret.id()).getLast().grantedAt(), now);
        }
    }

    private void start(ReturnRequest ret, Instant grantedAt, Instant now) {
        clocks.start(
                ret.book(clocks),
                new CaseClock.Start(
                        ReturnClocks.subject(ret, Turn.SELLER),
                        CaseClock.Kind.MONEY,
                        CODE,
                        "MONEY_LATE",
                        now,
                        dueAt(ret, grantedAt),
                        ret.amount(),
                        ret.presetId(),
                        ret.presetVersion()));
    }

    private Instant dueAt(ReturnRequest ret, Instant grantedAt) {
        var rules = terms.of(ret).rules();
        var untold = new MoneyBy(ret, rules, MoneyBy.Story.UNTOLD);
        if (!untold.countsFromStory()) {
            return untold.of(grantedAt);
        }
        var language = time.language(ret.shopId());
        var story = timeline.of(ret.id(), language, true, null, STORY).items();
        return new MoneyBy(ret, rules, MoneyBy.Story.of(story)).of(grantedAt);
    }
}
