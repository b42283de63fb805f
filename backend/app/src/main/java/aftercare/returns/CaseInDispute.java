package aftercare.returns;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockDue;
import aftercare.evidence.EvidenceView;
import aftercare.evidence.Evidences;
import aftercare.money.Money;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.RefundQuote;
import aftercare.shops.ShopTime;

/** The platform's door to a case: everything a dispute does to it, each act told like any other. */
@Singleton
public class CaseInDispute {

    private final Returns returns;
    private final SettleReturn settle;
    private final RulingWorth worth;
    private final Quoting quoting;
    private final ReturnViews views;
    private final ReturnFiles files;
    private final CaseClocks clocks;
    private final ShopTime time;
    private final Language language;
    private final Event<ReturnEvent> events;

    CaseInDispute(
            Returns returns,
            SettleReturn settle,
            RulingWorth worth,
            Quoting quoting,
            ReturnViews views,
            ReturnFiles files,
            CaseClocks clocks,
            ShopTime time,
            Language language,
            Event<ReturnEvent> events) {
        this.returns = returns;
        this.settle = settle;
        this.worth = worth;
        this.quoting = quoting;
        this.views = views;
        this.files = files;
        this.clocks = clocks;
        this.time = time;
        this.language = language;
        this.events = events;
    }

    public ReturnView view(ReturnRequest ret) {
        return views.of(ret);
    }

    public List<EvidenceView> files(ReturnRequest ret, boolean forStaff) {
        return files.of(ret, forStaff);
    }

    public List<Evidences.Original> originals(ReturnRequest ret, boolean forStaff) {
        return files.originals(ret, forStaff);
    }

    /** The other side is asked first: it has a day, unless it has said no already. */
    public void escalate(ReturnRequest ret, String basis, String text, Actor by, Instant now) {
        ReturnAction.ESCALATE.check(ret, now);
        events.fire(InDispute.escalate(ret, basis, text, by, now));
    }

    public void file(ReturnRequest ret, List<UUID> ids, String pointer, Actor by) {
        files.claim(ret, ids, "DISPUTE", pointer, by);
    }

    /** It is the shop's turn, until then. */
    public void awaitAnswer(ReturnRequest ret, Instant dueAt, Instant now) {
        events.fire(InDispute.awaitAnswer(ret, dueAt, Actor.system("escalate"), now));
    }

    public void ask(ReturnRequest ret, DisputeState turn, Instant dueAt, String text, Actor by, Instant now) {
        events.fire(InDispute.ask(ret, turn, dueAt, text, by, now));
    }

    public void said(ReturnRequest ret, Verb verb, String text, boolean done, Actor by, Instant now) {
        events.fire(InDispute.said(ret, verb, text, done, by, now));
    }

    public void appeal(ReturnRequest ret, String text, Actor by, Instant now) {
        clocks.end(ret.book(clocks), HardClock.C16.name(), now);
        events.fire(InDispute.appeal(ret, text, by, now));
        letItBeDecided(ret, now);
    }

    /** After it was carried out the case goes on, and the platform has its time all the same. */
    private void letItBeDecided(ReturnRequest ret, Instant now) {
        if (!ret.isHeld()) {
            startBeside(ret, HardClock.C14, Turn.PLATFORM, HardClock.C14.due(ret, now), now);
        }
    }

    /** Until when an appeal should be decided that does not hold the case up; empty where there is none. */
    public Optional<Instant> decideBy(ReturnRequest ret) {
        return ret.dispute() == DisputeState.APPEALED && !ret.isHeld()
                ? ret.book(clocks).all().stream()
                        .filter(clock -> clock.kind() == CaseClock.Kind.SERVICE)
                        .filter(clock -> clock.code().equals(HardClock.C14.name()))
                        .map(CaseClock::dueAt)
                        .findFirst()
                : Optional.empty();
    }

    public void withdraw(ReturnRequest ret, Actor by, Instant now) {
        events.fire(InDispute.withdraw(ret, by, now));
        if (CallingBack.owesAll(ret)) {
            settle.all(ret, Actor.system("intercept"), now);
        }
    }

    /** What a ruling would pay as things stand, to the cent; null where it pays nothing. Stores nothing. */
    public GrantQuote quote(ReturnRequest ret, Ruling ruling, Map<Integer, Money> parts, Instant now) {
        var quote = worth.of(ret, ruling, parts, now);
        return quote == null ? null : GrantQuote.of(quote, List.of(), language.locale());
    }

    /** The same for whoever reads no words; null where it pays nothing. */
    public RefundQuote worth(ReturnRequest ret, Ruling ruling, Map<Integer, Money> parts, Instant now) {
        return worth.of(ret, ruling, parts, now);
    }

    public boolean isPossible(ReturnRequest ret, Remedy remedy) {
        return remedy.isPossible(ret);
    }

    /** {@code paid}: what it will pay, as quoted; null where it pays nothing by itself. */
    public void decide(ReturnRequest ret, Ruling ruling, RefundQuote paid, Actor by, Instant now) {
        clocks.end(ret.book(clocks), HardClock.C14.name(), now);
        var overturns = ret.ruling().isGiven() && !ret.escalation().carriedOut();
        if (overturns && paid == null) {
            // what the first ruling would have paid is not owed any more
            ret.promise(quoting.asAsked(ret, now));
        }
        events.fire(InDispute.decide(ret, ruling, paid, by, now));
    }

    /** Once: whoever comes second is told so. Money that is due at once is granted in the same breath. */
    public void carryOut(ReturnRequest ret, Map<Integer, Money> parts, Actor by, Instant now) {
        var left = parts.isEmpty() ? parts : worth.withinWhatIsLeft(ret, parts);
        var paysAtOnce = ret.ruling().remedy().paysAtOnce();
        events.fire(InDispute.carryOut(ret, left, by, now));
        if (paysAtOnce && left.isEmpty() != parts.isEmpty()) {
            // another case of the order has used up what was left of its price meanwhile
            events.fire(ret.grant(RefundQuote.nothing(ret.amount().currency()), false, by, now));
        } else if (paysAtOnce) {
            settle.all(ret, by, now);
        }
        letItBeAppealed(ret, now);
    }

    /** After it was carried out only the finding can be appealed against; the case itself goes on meanwhile. */
    private void letItBeAppealed(ReturnRequest ret, Instant now) {
        if (ret.dispute() == DisputeState.DECIDED) {
            startBeside(ret, HardClock.C16, ret.turn(), ret.escalation().appealUntil(), now);
        }
    }

    /** It moves nothing of the case, whose own clock runs on. */
    private void startBeside(ReturnRequest ret, HardClock clock, Turn waitsFor, Instant due, Instant now) {
        clocks.start(
                ret.book(clocks),
                new CaseClock.Start(
                        ReturnClocks.subject(ret, waitsFor),
                        CaseClock.Kind.SERVICE,
                        clock.name(),
                        clock.outcome().name(),
                        now,
                        due,
                        Money.zero(ret.amount().currency()),
                        HardClock.PRESET,
                        HardClock.PRESET_VERSION));
    }

    /** The locked case whose dispute's clock has run out, for exactly one caller; the time is the one to act at. */
    public Optional<Missed> claim(ClockDue missed) {
        if (!HardClock.isOfDispute(missed.code())) {
            return Optional.empty();
        }
        var ret = returns.lock(missed.subjectId());
        var now = time.isSandbox(ret.shopId()) ? missed.dueAt() : missed.now();
        if (missed.kind() != CaseClock.Kind.HARD) {
            return beside(ret, missed, now);
        }
        var stillRuns = ret.due().isRunning() && ret.due().dueClock().name().equals(missed.code());
        return stillRuns && clocks.claim(missed, now)
                ? Optional.of(new Missed(ret, ret.due().dueClock(), now))
                : Optional.empty();
    }

    /** A late decision is told by whoever claims it; that nobody appeals any more can be seen on the case. */
    private Optional<Missed> beside(ReturnRequest ret, ClockDue missed, Instant now) {
        if (missed.code().equals(HardClock.C14.name())) {
            return ret.dispute() == DisputeState.APPEALED && clocks.claim(missed, now)
                    ? Optional.of(new Missed(ret, HardClock.C14, now))
                    : Optional.empty();
        }
        var until = ret.escalation().appealUntil();
        var over = ret.dispute() == DisputeState.DECIDED && until != null && !until.isAfter(now);
        return over ? Optional.of(new Missed(ret, HardClock.C16, now)) : Optional.empty();
    }

    /** A clock of a dispute that has run out. */
    public record Missed(ReturnRequest ret, HardClock clock, Instant now) {}

    public void timeIsUp(ReturnRequest ret, Actor clock, Instant now) {
        events.fire(InDispute.timeIsUp(ret, clock, now));
    }

    public void overdue(ReturnRequest ret, Actor clock, Instant now) {
        events.fire(InDispute.overdue(ret, clock, now));
    }

    public void becomeFinal(ReturnRequest ret, Actor clock, Instant now) {
        events.fire(InDispute.becomeFinal(ret, clock, now));
    }

    /** The parts named for lines of this case, none of them above what is left of its price. */
    public Map<Integer, Money> parts(ReturnRequest ret, Map<Integer, Money> asked) {
        var parts = new LinkedHashMap<Integer, Money>();
        asked.forEach((lineNo, amount) -> {
            ret.line(lineNo, "/parts");
            if (!amount.currency().equals(ret.amount().currency())) {
                throw Refusal.againstRule(
                        "/parts", "WRONG_CURRENCY", ret.amount().currency().getCurrencyCode());
            }
            if (!amount.isPositive()) {
                throw Refusal.malformed("/parts", "TOO_SMALL");
            }
            parts.put(lineNo, amount);
        });
        worth.checkWithinWhatIsLeft(ret, parts);
        return parts;
    }
}
