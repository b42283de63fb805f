package aftercare.returns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;

import aftercare.access.Actor;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockBook;
import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.repairs.RepairStage;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.Fault;
import aftercare.settlement.RefundQuote;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A case (售后单): a buyer wants money for something of an order. Its verbs are the only way to change it. */
@Entity
@DynamicUpdate
public class ReturnRequest extends CaseParts {

    static final int MOST_EDITS = 3;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RequestState request = RequestState.SUBMITTED;

    /** Kept beside the lines' own states so that a list can filter by it. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GoodsState goods = GoodsState.WITH_BUYER;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MoneyState money = MoneyState.NONE;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DisputeState dispute = DisputeState.NONE;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Turn turn = Turn.SELLER;

    private long amountMinor;

    @Embedded
    private Due due = Due.NOTHING;

    @Convert(converter = QuoteText.class)
    private RefundQuote quote;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OutboundState outbound = OutboundState.NONE;

    /** Kept beside the repair itself so that a list can filter by it. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RepairStage repairStage = RepairStage.NONE;

    private int offers;
    private boolean offerOpen;
    private String rejectCode;
    private String rejectMessage;
    private int edits;
    private Instant updatedAt;
    private Instant closedAt;

    @Transient
    private Begun begun;

    @Transient
    private String told;

    @Transient
    private ClockBook book;

    @Transient
    private Due stopped = Due.NOTHING;

    protected ReturnRequest() {}

    static ReturnRequest submit(Submission asked, String number, Instant now) {
        var ret = new ReturnRequest();
        ret.file(asked, number, now);
        ret.begun = new Begun();
        ret.book = ClockBook.empty();
        ret.fill(asked);
        if (asked.isCalledBack()) {
            ret.callBack(Intercept.NONE.asked(now));
        }
        ret.settle(now, true);
        return ret;
    }

    ReturnEvent submitted(Actor by, Map<String, String> because) {
        return new ReturnEvent(this, Verb.SUBMITTED, by, submittedAt(), List.of(), because, true);
    }

    /** Before anything was decided, or after a rejection (at most three times, C10). */
    ReturnEvent edit(Submission asked, Actor by, Instant now) {
        ReturnAction.EDIT.check(this);
        var before = Tuple.of(this);
        if (request == RequestState.REJECTED) {
            edits++;
            rejectCode = null;
            rejectMessage = null;
            keep(question().over());
        }
        if (request != RequestState.SUBMITTED) {
            become(RequestState.SUBMITTED);
            keep(question().answered());
        }
        fill(asked);
        return happened(Verb.EDITED, before, by, now, asked.because(), true);
    }

    /** Opened before the buyer asked: so nothing is called back from him either. */
    ReturnEvent noticed(Noticed what, Actor by, Instant now) {
        notice(what);
        var data = Map.of("text", what.noticedText(), "source", what.noticedBy());
        return happened(Verb.NOTICED, Tuple.of(this), by, now, data, false);
    }

    ReturnEvent agreedOutsideTheRules(Actor by, Instant now) {
        return happened(
                Verb.BY_AGREEMENT, Tuple.of(this), by, now, byAgreement().told(), false);
    }

    /** What was said, or is waited for, does not count any more: it stands as it was asked for. */
    void undecide() {
        var waits = request == RequestState.INFO_NEEDED
                || request == RequestState.COUNTERED
                || request == RequestState.REJECTED;
        if (waits) {
            become(RequestState.SUBMITTED);
            keep(question().over());
            offerOpen = false;
            rejectCode = null;
            rejectMessage = null;
        }
    }

    ReturnEvent withdraw(Actor by, Instant now) {
        ReturnAction.WITHDRAW.check(this);
        var before = Tuple.of(this);
        close(RequestState.WITHDRAWN, now);
        return happened(Verb.WITHDRAWN, before, by, now, Map.of(), false);
    }

    /** {@code inAdvance}: the new one is sent before the old one is back. */
    ReturnEvent approve(Actor by, String message, boolean inAdvance, Instant now) {
        ReturnAction.APPROVE.check(this);
        if (inAdvance && kind() != ReturnKind.EXCHANGE) {
            throw Refusal.againstRule("/advance", "ONLY_FOR_AN_EXCHANGE");
        }
        agreeOn(kind(), inAdvance);
        return agree(Verb.APPROVED, by, message == null ? Map.of() : Map.of("message", message), now);
    }

    /** The seller was silent until the clock ran out: taken as agreed. */
    ReturnEvent approveBySilence(Actor by, Instant now) {
        return agree(Verb.AUTO_APPROVED, by, Map.of("clock", due.dueClock().name()), now);
    }

    private ReturnEvent agree(Verb verb, Actor by, Map<String, String> data, Instant now) {
        var before = Tuple.of(this);
        become(RequestState.APPROVED);
        keepWhatStays();
        return happened(verb, before, by, now, data, false);
    }

    void keepWhatStays() {
        if (!kind().goodsComeBack()) {
            lines().forEach(line -> line.move(line.in(GoodsState.WITH_BUYER), GoodsState.KEPT, Finding.NONE));
        }
    }

    /** Something must be known first; the shop's own time stands still until the answer. */
    ReturnEvent ask(String what, Actor by, Instant now) {
        ReturnAction.ASK.check(this);
        var before = Tuple.of(this);
        keep(question().ask(what, due, now));
        become(RequestState.INFO_NEEDED);
        return happened(Verb.ASKED, before, by, now, Map.of("message", what), false);
    }

    ReturnEvent answer(String said, Actor by, Instant now) {
        ReturnAction.ANSWER.check(this);
        var before = Tuple.of(this);
        become(RequestState.SUBMITTED);
        keep(question().answered());
        return happened(Verb.ANSWERED, before, by, now, Map.of("message", said), false);
    }

    ReturnEvent arrived(Verb verb, Actor by, Instant now) {
        var before = Tuple.of(this);
        outbound = OutboundState.CONFIRMED;
        goesOut(resend().confirmed(now));
        completeWhenDone(now);
        return happened(verb, before, by, now, Map.of(), false);
    }

    ReturnEvent reject(String code, String message, Actor by, Instant now) {
        ReturnAction.REJECT.check(this);
        var before = Tuple.of(this);
        become(RequestState.REJECTED);
        keep(question().over());
        rejectCode = code;
        rejectMessage = message;
        return happened(Verb.REJECTED, before, by, now, Map.of("code", code, "message", message), false);
    }

    /** Money is promised for these units, exactly as quoted. Nothing due ends the case at once. */
    ReturnEvent grant(RefundQuote granted, boolean bySilence, Actor by, Instant now) {
        var before = Tuple.of(this);
        promise(granted);
        granted.asked().forEach(asked -> line(asked.lineNo(), "").refund(asked.units()));
        if (amountMinor > 0 || !granted.pointsBack().isEmpty()) {
            become(MoneyState.GRANTED);
        } else {
            close(RequestState.COMPLETED, now);
        }
        setApart(Contested.after(this, now));
        var data = bySilence
                ? Map.of("amount", amount().toString(), "clock", by.actorName())
                : Map.of("amount", amount().toString());
        return happened(bySilence ? Verb.AUTO_GRANTED : Verb.GRANTED, before, by, now, data, false);
    }

    /** What the gateways report; the case is complete when the money has arrived and nothing waits to go back. */
    ReturnEvent moneyMoved(MoneyState to, Actor by, Instant now) {
        var before = Tuple.of(this);
        become(to);
        completeWhenDone(now);
        var verb = switch (to) {
            case PAID -> Verb.PAID;
            case FAILED -> Verb.PAYMENT_FAILED;
            case CLAWED_BACK -> Verb.CLAWED_BACK;
            case GRANTED -> Verb.OTHER_WAY;
            default -> Verb.MONEY_SENT;
        };
        return happened(verb, before, by, now, Map.of("amount", amount().toString()), false);
    }

    /** The buyer was silent until the clock ran out. He may ask again while his window is open. */
    ReturnEvent lapse(Actor by, Instant now) {
        var before = Tuple.of(this);
        var clock = due.dueClock().name();
        close(RequestState.EXPIRED, now);
        return happened(Verb.EXPIRED, before, by, now, Map.of("clock", clock), false);
    }

    ReturnEvent assign(String subject, String name, Actor by, Instant now) {
        giveTo(subject, name);
        var data = name == null ? Map.<String, String>of() : Map.of("to", name);
        return happened(Verb.ASSIGNED, Tuple.of(this), by, now, data, false);
    }

    ReturnEvent note(String said, Actor by, Instant now) {
        return happened(Verb.NOTED, Tuple.of(this), by, now, Map.of("text", said), false);
    }

    /** A rule of the shop has decided by itself; what kept the others is said to colleagues only. */
    ReturnEvent ruled(String rule, String others, Actor by, Instant now) {
        return happened(Verb.RULED, Tuple.of(this), by, now, Map.of("rule", rule, "others", others), false);
    }

    /** {@code next}: null where the dispute stays as it is; the steps themselves are in {@link InDispute}. */
    void disputed(DisputeState next, Escalation kept) {
        dispute = next == null ? dispute : dispute.become(next);
        escalated(kept);
    }

    /** What is paid from now on, and why: the sum and its lines never differ. */
    void promise(RefundQuote owed) {
        quote = owed;
        amountMinor = owed.total().minor() + owed.compensation().minor();
    }

    /** As the platform decided, in place of what was asked for. */
    void standsAs(ReturnKind other, RequestState state) {
        agreeOn(other, false);
        if (request != state) {
            become(state);
        }
        offerOpen = false;
        keep(question().over());
        owe(Topping.NONE);
    }

    @Override
    void fill(Submission asked) {
        super.fill(asked);
        promise(asked.quote());
    }

    /** A step that is told where it belongs: {@link Repairing}, {@link RunningClock}, {@link ComingBack}. */
    ReturnEvent step(
            Verb verb,
            Consumer<ReturnRequest> change,
            Map<String, String> data,
            boolean restart,
            Actor by,
            Instant now) {
        var before = Tuple.of(this);
        change.accept(this);
        return happened(verb, before, by, now, data, restart);
    }

    /** On its way to the buyer, or handed to him; repaired goods are his own. */
    void goesOut(String carrier, String trackingNumber, Instant now) {
        Repairing.leaves(this);
        outbound = OutboundState.SENT;
        goesOut(resend().sent(carrier, trackingNumber, now));
        setApart(Contested.after(this, now));
    }

    void run(Due next) {
        due = next;
    }

    void offerIsShown() {
        offers++;
        offerOpen = true;
    }

    void offerIsGone() {
        offerOpen = false;
    }

    void completeWhenDone(Instant now) {
        if (Ending.isReached(this)) {
            close(RequestState.COMPLETED, now);
        }
    }

    void close(RequestState end, Instant now) {
        become(end);
        closedAt = now;
        offerOpen = false;
        lines().forEach(line -> line.release(OldOnes.kept(this, line)));
    }

    void become(RequestState next) {
        if (!request.canBecome(next)) {
            throw Refusal.tooLate("REQUEST_CANNOT_BECOME", request.name(), next.name());
        }
        request = next;
    }

    void become(MoneyState next) {
        if (!money.canBecome(next)) {
            throw Refusal.tooLate("MONEY_CANNOT_BECOME", money.name(), next.name());
        }
        money = next;
    }

    ReturnEvent happened(Verb verb, Tuple before, Actor by, Instant now, Map<String, String> data, boolean restart) {
        var turned = settle(now, restart);
        // what was proposed was proposed for a case that stood otherwise
        if (offerOpen && verb != Verb.OFFERED && !before.equals(Tuple.of(this))) {
            offerOpen = false;
        }
        begun = null;
        if (!verb.leavesAReceipt()) {
            remember(null);
        }
        return new ReturnEvent(this, verb, by, now, before.changesTo(Tuple.of(this)), withWord(data), turned);
    }

    /** What happens next the buyer has told somebody else, who says how; null: nobody says so. */
    void isToldBy(String how) {
        told = how == null || how.isBlank() ? null : how.strip();
    }

    /** Of this one fact: what follows from it follows by itself. */
    private Map<String, String> withWord(Map<String, String> data) {
        if (told == null) {
            return data;
        }
        var with = new HashMap<>(data);
        with.put("onBehalf", told);
        told = null;
        return with;
    }

    /** Brings what is kept for lists and for the clock in line with the machines; true when another clock must run. */
    private boolean settle(Instant now, boolean restart) {
        // always later than before, so that each verb is a new version where a sandbox clock stands still too
        updatedAt = updatedAt == null || now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        goods = goods().summary();
        outbound = Replacing.next(this);
        turn = Turn.of(this);
        repairStage = repair().stage();
        if (request == RequestState.APPROVED) {
            isAgreed(now);
        }
        var needed = HardClock.of(this);
        if (needed == due.dueClock() && !restart) {
            return false;
        }
        var same = !restart && needed != null && needed.goesOnFrom(due.dueClock());
        if (same && due.isPaused()) {
            return false;
        }
        Pausing.forget(this);
        stopped = due;
        due = same ? due.as(needed) : Due.of(this, needed, now);
        return true;
    }

    /** Null as soon as anything else has happened. */
    Begun begun() {
        return begun;
    }

    /** Its clocks, read at most once. */
    ClockBook book(CaseClocks clocks) {
        if (book == null) {
            book = clocks.book(id());
        }
        return book;
    }

    ReturnRequest with(List<ReturnLine> loaded) {
        show(loaded);
        return this;
    }

    /** Money was granted for the goods themselves, not only a difference beside a replacement. */
    boolean isPaidInMoney() {
        return money != MoneyState.NONE && !kind().isReplaced();
    }

    public Money amount() {
        return money(amountMinor);
    }

    /** How much moves if nobody acts. */
    Money atRisk() {
        return due.isRunning() && due.dueOutcome().movesMoney() ? amount() : money(0);
    }

    /** What the platform found goes before what the reason says. */
    Fault fault() {
        return ruling().isGiven() ? ruling().ruledFault() : Travelling.fault(this);
    }

    public RequestState request() {
        return request;
    }

    public MoneyState money() {
        return money;
    }

    public DisputeState dispute() {
        return dispute;
    }

    /** The platform has the case: until it is decided and carried out, nobody else moves it. */
    public boolean isHeld() {
        return dispute.holds(escalation().carriedOut());
    }

    Turn turn() {
        return turn;
    }

    /** Whether the buyer is to send; his time for it may stand still. */
    public boolean isToBeSent() {
        return due.dueClock() == HardClock.C5 || due.dueClock() == HardClock.OLD_ONE;
    }

    /** Until when the buyer may send; null while that clock does not run. */
    public Instant mustLeaveBy() {
        return isToBeSent() && !due.isPaused() ? due.dueAt() : null;
    }

    public Due due() {
        return due;
    }

    /** The clock that ran before the one that the last act has started. */
    Due stopped() {
        return stopped;
    }

    RefundQuote quote() {
        return quote;
    }

    public OutboundState outbound() {
        return outbound;
    }

    int offers() {
        return offers;
    }

    boolean isOfferOpen() {
        return offerOpen;
    }

    String rejectCode() {
        return rejectCode;
    }

    public String rejectMessage() {
        return rejectMessage;
    }

    int edits() {
        return edits;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
