package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.access.Who;
import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockWords;
import aftercare.money.Money;
import aftercare.policy.RejectCode;
import aftercare.policy.RuleText;
import aftercare.problems.Language;
import aftercare.problems.Words;
import aftercare.refunds.RefundState;
import aftercare.refunds.RefundView;
import aftercare.refunds.Refunds;
import aftercare.repairs.Visit;
import aftercare.settlement.RefundQuote;
import aftercare.shops.ShopTime;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineView;

/** Gathers a case whole in a handful of reads: for the shop's people, or with the buyer's eyes. */
@Singleton
class ReturnViews {

    private static final int TIMELINE = 50;

    private final Refunds refunds;
    private final CaseClocks clocks;
    private final Timeline timeline;
    private final FrozenTerms terms;
    private final ShopTime time;
    private final ReturnFiles files;
    private final ReturnPostage postage;
    private final OfferBook offers;
    private final Foreseen foreseen;
    private final Quoting quoting;
    private final DifferenceCredit credit;
    private final Language language;
    private final Who who;

    ReturnViews(
            Refunds refunds,
            CaseClocks clocks,
            Timeline timeline,
            FrozenTerms terms,
            ShopTime time,
            ReturnFiles files,
            ReturnPostage postage,
            OfferBook offers,
            Foreseen foreseen,
            Quoting quoting,
            DifferenceCredit credit,
            Language language,
            Who who) {
        this.refunds = refunds;
        this.clocks = clocks;
        this.timeline = timeline;
        this.terms = terms;
        this.time = time;
        this.files = files;
        this.postage = postage;
        this.offers = offers;
        this.foreseen = foreseen;
        this.quoting = quoting;
        this.credit = credit;
        this.language = language;
        this.who = who;
    }

    ReturnView of(ReturnRequest ret) {
        var locale = language.locale();
        var now = time.now(ret.shopId());
        var granted = foreseen.granted(ret, now);
        var quote = granted == null ? ret.quote() : granted;
        var forStaff = who.isForShop();
        var story = storyOf(ret, locale, forStaff);
        var refunds = refundsOf(ret, story, forStaff);
        var actions = new ArrayList<ReturnAction>();
        var blocked = new ArrayList<ReturnView.Blocked>();
        for (var action : ReturnAction.values()) {
            if ((action.isFor(who) || OnBehalf.isFor(who, action, ret)) && action.concerns(ret)) {
                var refusal = refusal(action, ret, now);
                if (refusal == null) {
                    actions.add(action);
                } else {
                    blocked.add(new ReturnView.Blocked(action, refusal, why(refusal, locale)));
                }
            }
        }
        return new ReturnView(
                ret.id(),
                ret.version(),
                ret.number(),
                ret.shopId(),
                time.shopName(ret.shopId()),
                ret.orderId(),
                ret.orderNumber(),
                ret.kind(),
                ret.request(),
                ret.goods().summary(),
                ret.outbound(),
                ret.money(),
                ret.dispute(),
                ret.turn(),
                new ReturnView.ReasonView(ret.reason(), RuleText.name(ret.reason(), locale), ret.fault()),
                ret.text(),
                ret.what(),
                ret.lines().stream()
                        .map(line -> LineView.of(line, ret.amount().currency().getCurrencyCode(), forStaff, locale))
                        .toList(),
                granted == null ? ret.amount() : whole(granted),
                granted == null ? null : whole(quoting.asAsked(ret, now)),
                ret.money() == MoneyState.NONE || refunds.isEmpty() ? null : moneyBy(ret, story, grantedAt(refunds)),
                QuoteView.lines(quote, locale),
                refunds,
                clocksOf(ret, forStaff).stream()
                        .map(c -> clock(c, locale, ret.belongsTo(who.subject())))
                        .toList(),
                parcel(ret),
                ReturnView.AgreedView.of(ret.byAgreement(), locale),
                ReturnView.NoticedView.of(ret.noticed()),
                ReturnView.InterceptView.of(ret.intercept()),
                ReturnView.ResendView.of(ret.resend()),
                RepairView.of(ret, time.zone(ret.shopId())),
                ReturnView.DifferenceView.of(ret),
                ret.question().question(),
                ReturnView.PauseAskedView.of(ret.question().wish()),
                offersOf(ret, locale, forStaff),
                ret.isAdvance(),
                ret.request() == RequestState.SUBMITTED || !ret.kind().goodsComeBack() ? null : addressFor(ret),
                ret.kind().goodsComeBack() ? postage.borneUpTo(ret) : null,
                files.of(ret, forStaff),
                rejection(ret, locale),
                ret.edits(),
                ReturnRequest.MOST_EDITS - ret.edits(),
                forStaff && ret.assigneeId() != null
                        ? new ReturnView.PersonView(ret.assigneeId(), ret.assigneeName())
                        : null,
                forStaff ? new ReturnView.BuyerView(ret.buyerName(), ret.buyerPhone()) : null,
                story,
                actions,
                blocked,
                ret.submittedAt(),
                ret.closedAt(),
                escalateFrom(ret, now),
                ret.apart().apartId() == null && escalateFrom(ret, now) != null
                        ? ret.apart().contestUntil()
                        : null,
                ReturnView.PieceView.of(ret),
                new ReturnView.PresetView(ret.presetId(), ret.presetVersion()),
                ret.isContractWithdrawn());
    }

    private static Instant escalateFrom(ReturnRequest ret, Instant now) {
        var refusal = ReturnAction.ESCALATE.refusal(ret, now);
        return refusal == null || refusal.equals(Escalation.TOO_EARLY) ? Escalation.possibleFrom(ret) : null;
    }

    private static String why(String refusal, Locale locale) {
        return refusal.equals(Visit.TOO_CLOSE)
                ? Words.of("problems", refusal, locale, Visit.NOTICE.toHours())
                : Words.of("problems", refusal, locale);
    }

    /** As the case stands; some depend on who asks and when. */
    private String refusal(ReturnAction action, ReturnRequest ret, Instant now) {
        var stands = action.refusal(ret, now);
        return stands != null
                ? stands
                : switch (action) {
                    case COUNTERSIGN ->
                        Receiving.mayCountersign(ret.lines(), who.subject()) ? null : Receiving.NOBODY_SIGNS_TWICE;
                    case BOOK_APPOINTMENT, CANCEL_APPOINTMENT ->
                        ret.visit().refusal(who.actor().actorKind() == Actor.Kind.BUYER, now);
                    case PAY_WITH_CREDIT -> credit.available(ret, now).isPositive() ? null : DifferenceCredit.NONE;
                    default -> null;
                };
    }

    /** By when his money must be there the buyer reads with the money itself. */
    private List<CaseClock> clocksOf(ReturnRequest ret, boolean forStaff) {
        return ret.book(clocks).all().stream()
                .filter(clock -> forStaff || clock.kind() != CaseClock.Kind.MONEY)
                .toList();
    }

    private List<TimelineView> storyOf(ReturnRequest ret, Locale locale, boolean forStaff) {
        return ret.begun() == null
                ? timeline.of(ret.id(), locale, forStaff, null, TIMELINE).items()
                : ret.begun().story().stream()
                        .map(entry -> TimelineView.of(entry, locale, forStaff))
                        .toList();
    }

    private String addressFor(ReturnRequest ret) {
        return terms.of(ret).returnAddress();
    }

    /** A buyer sees one after the other: what waits behind is the shop's own plan. */
    private List<OfferView> offersOf(ReturnRequest ret, Locale locale, boolean forStaff) {
        if (ret.offers() == 0) {
            return List.of();
        }
        return offers.of(ret).stream()
                .filter(offer -> forStaff || offer.state() != Offer.State.WAITING)
                .map(offer -> OfferView.of(offer, forStaff, locale))
                .toList();
    }

    private static Money whole(RefundQuote quote) {
        return quote.total().plus(quote.compensation());
    }

    /** As the preset of the order counts it: from what came back, or was sent; else from the grant itself. */
    private Instant moneyBy(ReturnRequest ret, List<TimelineView> story, Instant grantedAt) {
        if (ret.money() == MoneyState.PAID || ret.money() == MoneyState.CLAWED_BACK) {
            return null;
        }
        var rules = terms.of(ret).rules();
        return new MoneyBy(ret, rules, MoneyBy.Story.of(story)).of(grantedAt);
    }

    /** Of the first that stands. */
    private static Instant grantedAt(List<RefundView> refunds) {
        return refunds.stream()
                .filter(refund -> refund.state() != RefundState.DECLINED)
                .findFirst()
                .orElseThrow()
                .grantedAt();
    }

    /** Where nothing is granted, what a second person did not let go is still there to be read. */
    private List<RefundView> refundsOf(ReturnRequest ret, List<TimelineView> story, boolean forStaff) {
        var declined = ReturnEvent.Verb.GRANT_DECLINED.name();
        if (ret.money() == MoneyState.NONE
                && story.stream().noneMatch(entry -> entry.verb().equals(declined))) {
            return List.of();
        }
        return refunds.views(refunds.ofReturn(ret.id()), forStaff);
    }

    private static ReturnView.ClockView clock(CaseClock clock, Locale locale, boolean toTheBuyer) {
        return new ReturnView.ClockView(
                clock.kind(),
                clock.code(),
                clock.outcome(),
                toTheBuyer ? ClockWords.toTheBuyer(clock, locale) : ClockWords.of(clock, locale),
                clock.state().name(),
                clock.startedAt(),
                clock.dueAt(),
                clock.endedAt(),
                clock.risk(),
                clock.pausedAt(),
                clock.pauseReason() == null ? null : Words.of("clocks", "PAUSE_" + clock.pauseReason(), locale),
                clock.isExtended(),
                clock.dueSource());
    }

    private ParcelView parcel(ReturnRequest ret) {
        var parcel = ret.parcel();
        return Stream.of(parcel.shippedAt(), parcel.receivedAt()).allMatch(at -> at == null)
                ? null
                : new ParcelView(
                        parcel.carrier(),
                        parcel.trackingNumber(),
                        parcel.shippedAt(),
                        parcel.deliveredAt(),
                        parcel.receivedAt(),
                        ret.postage(),
                        postage.borneUpTo(ret) == null ? null : postage.usual(ret),
                        ret.travel().lostAt(),
                        ParcelView.Weights.of(ret.travel()));
    }

    private static ReturnView.RejectionView rejection(ReturnRequest ret, Locale locale) {
        return ret.rejectCode() == null
                ? null
                : new ReturnView.RejectionView(
                        ret.rejectCode(),
                        RuleText.name(RejectCode.valueOf(ret.rejectCode()), locale),
                        ret.rejectMessage());
    }
}
