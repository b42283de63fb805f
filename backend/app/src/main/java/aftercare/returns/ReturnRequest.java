package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockBook;
import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.repairs.Repair;
import aftercare.repairs.RepairStage;
import aftercare.repairs.Visit;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Fault;
import aftercare.settlement.RefundQuote;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A case (售后单): a buyer wants money for something of an order. Its verbs are the only way to change it. */
@Entity
@DynamicUpdate
public class ReturnRequest {

    static final int MOST_EDITS = 3;

    /** How long a buyer waits for the shop before he turns to the platform (domain rules §2.1, a mean of 5–6 days). */
    private static final Duration PATIENCE = Duration.ofDays(5);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String number;
    private UUID orderId;
    private UUID termsId;
    private String orderNumber;
    private String buyerSubject;
    private String buyerName;
    private String buyerPhone;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReturnKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason;

    private String text;

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

    private String what;
    private String imageUrl;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;

    @Embedded
    private Due due = Due.NOTHING;

    @Convert(converter = QuoteText.class)
    private RefundQuote quote;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OutboundState outbound = OutboundState.NONE;

    @Convert(converter = Resend.Text.class)
    private Resend resend = Resend.NONE;

    @Convert(converter = Topping.Text.class)
    private Topping topping = Topping.NONE;

    @Convert(converter = Question.Text.class)
    @Column(name = "asked_what")
    private Question question = Question.NONE;

    @Convert(converter = Intercept.Text.class)
    private Intercept intercept = Intercept.NONE;

    @Convert(converter = Travel.Text.class)
    private Travel travel = Travel.UNKNOWN;

    @Convert(converter = Noticed.Text.class)
    private Noticed noticed = Noticed.NOTHING;

    @Convert(converter = Repair.Text.class)
    private Repair repair = Repair.NONE;

    /** Kept beside the repair itself so that a list can filter by it. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RepairStage repairStage = RepairStage.NONE;

    @Convert(converter = Visit.Text.class)
    private Visit visit = Visit.NONE;

    @Convert(converter = Escalation.Text.class)
    private Escalation escalation = Escalation.NONE;

    @Convert(converter = Ruling.Text.class)
    private Ruling ruling = Ruling.NONE;

    private boolean advance;
    private int offers;
    private boolean offerOpen;
    private long postageMinor;
    private boolean dispatched;
    private boolean contractWithdrawn;
    private String presetId;
    private int presetVersion;

    @Embedded
    private SendBack sendBack;

    /** Null while nothing is on its way back: Hibernate reads it field by field. */
    @Embedded
    private Parcel parcel;

    @Convert(converter = BeforeReceipt.Text.class)
    private BeforeReceipt beforeReceipt;

    private String rejectCode;
    private String rejectMessage;
    private int edits;
    private int files;
    private String assigneeId;
    private String assigneeName;
    private Instant submittedAt;
    private Instant updatedAt;
    private Instant closedAt;
    private Instant patienceAt;

    @Transient
    private List<ReturnLine> lines = List.of();

    @Transient
    private Begun begun;

    @Transient
    private ClockBook book;

    @Transient
    private Due stopped = Due.NOTHING;

    protected ReturnRequest() {}

    static ReturnRequest submit(Submission asked, String number, Instant now) {
        var ret = new ReturnRequest();
        ret.shopId = asked.order().shopId();
        ret.number = number;
        ret.orderId = asked.order().id();
        ret.termsId = asked.order().termsId();
        ret.orderNumber = asked.order().number();
        ret.buyerSubject = asked.order().buyerSubject();
        ret.buyerName = asked.order().buyerName();
        ret.buyerPhone = asked.order().buyerPhone();
        ret.submittedAt = now;
        ret.patienceAt = now.plus(PATIENCE);
        ret.begun = new Begun();
        ret.book = ClockBook.empty();
        ret.take(asked);
        ret.intercept = asked.isCalledBack() ? Intercept.NONE.asked(now) : Intercept.NONE;
        ret.settle(now, true);
        return ret;
    }

    ReturnEvent submitted(Actor by, Map<String, String> because) {
        return new ReturnEvent(this, Verb.SUBMITTED, by, submittedAt, List.of(), because, true);
    }

    /** Before anything was decided, or after a rejection (at most three times, C10). */
    ReturnEvent edit(Submission asked, Actor by, Instant now) {
        ReturnAction.EDIT.check(this);
        var before = Tuple.of(this);
        if (request == RequestState.REJECTED) {
            edits++;
            rejectCode = null;
            rejectMessage = null;
            question = question.over();
        }
        if (request != RequestState.SUBMITTED) {
            become(RequestState.SUBMITTED);
            question = question.answered();
        }
        take(asked);
        return happened(Verb.EDITED, before, by, now, asked.because(), true);
    }

    /** Opened before the buyer asked: so nothing is called back from him either. */
    ReturnEvent noticed(Noticed what, Actor by, Instant now) {
        noticed = what;
        intercept = Intercept.NONE;
        var data = Map.of("text", what.noticedText(), "source", what.noticedBy());
        return happened(Verb.NOTICED, Tuple.of(this), by, now, data, false);
    }

    /** What was said, or is waited for, does not count any more: it stands as it was asked for. */
    void undecide() {
        var waits = request == RequestState.INFO_NEEDED
                || request == RequestState.COUNTERED
                || request == RequestState.REJECTED;
        if (waits) {
            become(RequestState.SUBMITTED);
            question = question.over();
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
        if (inAdvance && kind != ReturnKind.EXCHANGE) {
            throw Refusal.againstRule("/advance", "ONLY_FOR_AN_EXCHANGE");
        }
        advance = inAdvance;
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
        if (!kind.goodsComeBack()) {
            lines.forEach(line -> line.move(line.in(GoodsState.WITH_BUYER), GoodsState.KEPT, Finding.NONE));
        }
    }

    /** Something must be known first; the shop's own time stands still until the answer. */
    ReturnEvent ask(String what, Actor by, Instant now) {
        ReturnAction.ASK.check(this);
        var before = Tuple.of(this);
        question = question.ask(what, due, now);
        become(RequestState.INFO_NEEDED);
        return happened(Verb.ASKED, before, by, now, Map.of("message", what), false);
    }

    ReturnEvent answer(String said, Actor by, Instant now) {
        ReturnAction.ANSWER.check(this);
        var before = Tuple.of(this);
        become(RequestState.SUBMITTED);
        question = question.answered();
        return happened(Verb.ANSWERED, before, by, now, Map.of("message", said), false);
    }

    ReturnEvent arrived(Verb verb, Actor by, Instant now) {
        var before = Tuple.of(this);
        outbound = OutboundState.CONFIRMED;
        resend = resend.confirmed(now);
        completeWhenDone(now);
        return happened(verb, before, by, now, Map.of(), false);
    }

    ReturnEvent reject(String code, String message, Actor by, Instant now) {
        ReturnAction.REJECT.check(this);
        var before = Tuple.of(this);
        become(RequestState.REJECTED);
        question = question.over();
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
        assigneeId = subject;
        assigneeName = name;
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
        escalation = kept;
    }

    void ruled(Ruling decided) {
        ruling = decided;
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
        question = question.over();
        owe(Topping.NONE);
    }

    /** Asked for with the button that the law wants. */
    void contractIsWithdrawn() {
        contractWithdrawn = true;
    }

    private void take(Submission asked) {
        kind = asked.kind();
        reason = asked.reason();
        text = asked.text();
        lines = asked.lines();
        what = asked.what();
        imageUrl = lines.getFirst().imageUrl();
        currency = asked.order().currency();
        promise(asked.quote());
        dispatched = asked.dispatched();
        presetId = asked.preset().id();
        presetVersion = asked.preset().version();
        sendBack = SendBack.of(asked.preset());
        repair = asked.repair();
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
        resend = resend.sent(carrier, trackingNumber, now);
    }

    void run(Due next) {
        due = next;
    }

    void callBack(Intercept stands) {
        intercept = stands;
    }

    void agreeOn(ReturnKind instead) {
        kind = instead;
    }

    /** {@code inAdvance}: the new one is sent before the old one is back. */
    void agreeOn(ReturnKind instead, boolean inAdvance) {
        kind = instead;
        advance = inAdvance;
    }

    void offerIsShown() {
        offers++;
        offerOpen = true;
    }

    void offerIsGone() {
        offerOpen = false;
    }

    void keep(Question stands) {
        question = stands;
    }

    void take(Repair agreed) {
        repair = agreed;
    }

    /** What was paid with store credit stays in it until it is given back. */
    void owe(Topping more) {
        topping = more.withCredit(topping.differenceCreditMinor());
    }

    void pay(Topping withCredit) {
        topping = withCredit;
    }

    void appoint(Visit agreed) {
        visit = agreed;
    }

    void isBack(Instant now) {
        parcel = parcel().received(now);
    }

    void track(Parcel stands) {
        parcel = stands;
    }

    void travels(Travel stands) {
        travel = stands;
    }

    /** Null: nothing more than he has said before. */
    void claim(Money postage) {
        postageMinor = postage == null ? postageMinor : postage.minor();
    }

    void remember(BeforeReceipt stood) {
        beforeReceipt = stood;
    }

    void completeWhenDone(Instant now) {
        if (outbound == OutboundState.DUE || outbound == OutboundState.SENT) {
            return;
        }
        var replaced = outbound == OutboundState.CONFIRMED
                && money == MoneyState.NONE
                && !awaitsOldGoods()
                && !goods().any(GoodsState.ARRIVED);
        var paid = (money == MoneyState.PAID || money == MoneyState.CLAWED_BACK) && !awaitsOldGoods();
        var nothingToPay = money == MoneyState.NONE && !Agreement.owesOnTop(this) && nothingIsLeft();
        if (request == RequestState.APPROVED
                && (replaced || paid || nothingToPay)
                && mustGoBack().isEmpty()) {
            close(RequestState.COMPLETED, now);
        }
    }

    /** Everything was looked at, and nothing of it is owed for. */
    boolean nothingIsLeft() {
        return Travelling.owed(this).isEmpty()
                && !goods().any(GoodsState.ARRIVED)
                && !goods().any(GoodsState.IN_TRANSIT)
                && !goods().any(GoodsState.WITH_BUYER);
    }

    /** The new one went out first, and the old one is not back yet. */
    private boolean awaitsOldGoods() {
        return advance
                && outbound.isOut()
                && (goods().any(GoodsState.WITH_BUYER) || goods().any(GoodsState.IN_TRANSIT));
    }

    void close(RequestState end, Instant now) {
        var oldOnesOwed = awaitsOldGoods();
        become(end);
        closedAt = now;
        offerOpen = false;
        lines.forEach(line -> line.release(oldOnesOwed));
    }

    void become(RequestState next) {
        if (!request.canBecome(next)) {
            throw Refusal.tooLate("REQUEST_CANNOT_BECOME", request.name(), next.name());
        }
        request = next;
    }

    private void become(MoneyState next) {
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
        beforeReceipt = verb.leavesAReceipt() ? beforeReceipt : null;
        return new ReturnEvent(this, verb, by, now, before.changesTo(Tuple.of(this)), data, turned);
    }

    /** Brings what is kept for lists and for the clock in line with the machines; true when another clock must run. */
    private boolean settle(Instant now, boolean restart) {
        // always later than before, so that each verb is a new version where a sandbox clock stands still too
        updatedAt = updatedAt == null || now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        goods = goods().summary();
        outbound = Replacing.next(this);
        turn = Turn.of(this);
        repairStage = repair.stage();
        var needed = HardClock.of(this);
        if (needed == due.dueClock() && !restart) {
            return false;
        }
        var same = !restart && needed != null && needed.goesOnFrom(due.dueClock());
        if (same && due.isPaused()) {
            return false;
        }
        stopped = due;
        due = same ? due.as(needed) : Due.of(this, needed, now);
        return true;
    }

    void filed(int more) {
        files += more;
    }

    ReturnLine line(int lineNo, String pointer) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> Refusal.againstRule(pointer + "/lineNo", "LINE_UNKNOWN"));
    }

    /** Null as soon as anything else has happened. */
    Begun begun() {
        return begun;
    }

    /** Its clocks, read at most once. */
    ClockBook book(CaseClocks clocks) {
        if (book == null) {
            book = clocks.book(id);
        }
        return book;
    }

    ReturnRequest with(List<ReturnLine> loaded) {
        lines = loaded;
        return this;
    }

    /** Whether what came back holds nothing to pay for: then, and only then, it may be rejected after inspection. */
    boolean nothingAcceptable() {
        return goods().isBeingReceived()
                && Travelling.owed(this).isEmpty()
                && lines.stream()
                        .allMatch(line -> line.in(s -> s == GoodsState.REFUSED
                                                || s == GoodsState.WRONG_ITEM
                                                || s == GoodsState.SHORT
                                                || s == GoodsState.SENT_BACK)
                                        .size()
                                == line.quantity());
    }

    Goods goods() {
        return new Goods(lines);
    }

    /** Money was granted for the goods themselves, not only a difference beside a replacement. */
    boolean isPaidInMoney() {
        return money != MoneyState.NONE && !kind.isReplaced();
    }

    /** A part of the price was agreed on, and the goods stay. */
    boolean isAllowance() {
        return lines.stream().anyMatch(line -> line.allowanceMinor() != null);
    }

    /** What the seller has and must send back. What comes in when no money can be granted any more goes back as it is. */
    List<AskedLine> mustGoBack() {
        return goods().mustGoBack(outbound.isOut() ? !advance : isPaidInMoney() || request.isClosed());
    }

    List<AskedLine> askedUnits() {
        return lines.stream()
                .map(line -> new AskedLine(line.lineNo(), line.units()))
                .toList();
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    Money postage() {
        return postageMinor == 0 ? null : Money.ofMinor(postageMinor, currency);
    }

    /** How much moves if nobody acts. */
    Money atRisk() {
        return due.isRunning() && due.dueOutcome().movesMoney() ? amount() : Money.ofMinor(0, currency);
    }

    public boolean belongsTo(String subject) {
        return subject.equals(buyerSubject);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID shopId() {
        return shopId;
    }

    public String number() {
        return number;
    }

    public UUID orderId() {
        return orderId;
    }

    UUID termsId() {
        return termsId;
    }

    String buyerSubject() {
        return buyerSubject;
    }

    public String orderNumber() {
        return orderNumber;
    }

    String buyerName() {
        return buyerName;
    }

    String buyerPhone() {
        return buyerPhone;
    }

    public ReturnKind kind() {
        return kind;
    }

    public Reason reason() {
        return reason;
    }

    /** What the platform found goes before what the reason says. */
    Fault fault() {
        return ruling.isGiven() ? ruling.ruledFault() : Travelling.fault(this);
    }

    String text() {
        return text;
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

    public Escalation escalation() {
        return escalation;
    }

    public Ruling ruling() {
        return ruling;
    }

    Turn turn() {
        return turn;
    }

    String what() {
        return what;
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

    Instant patienceAt() {
        return patienceAt;
    }

    RefundQuote quote() {
        return quote;
    }

    /** When it was asked for. */
    boolean wasDispatched() {
        return dispatched;
    }

    /** Then, or since: goods that left although their money was asked back are with the buyer like any others. */
    boolean isDispatched() {
        return dispatched || intercept().hasLeft();
    }

    boolean isContractWithdrawn() {
        return contractWithdrawn;
    }

    public String presetId() {
        return presetId;
    }

    public int presetVersion() {
        return presetVersion;
    }

    SendBack sendBack() {
        return sendBack;
    }

    Travel travel() {
        return travel;
    }

    Parcel parcel() {
        return parcel == null ? Parcel.NONE : parcel;
    }

    /** Null when the last count cannot be taken back any more. */
    BeforeReceipt beforeReceipt() {
        return beforeReceipt;
    }

    public OutboundState outbound() {
        return outbound;
    }

    Resend resend() {
        return resend;
    }

    Topping topping() {
        return topping;
    }

    Repair repair() {
        return repair;
    }

    Visit visit() {
        return visit;
    }

    boolean isRepair() {
        return kind == ReturnKind.REPAIR;
    }

    Question question() {
        return question;
    }

    Noticed noticed() {
        return noticed;
    }

    /** Null where the buyer asked himself. */
    public Signal noticedSignal() {
        return noticed.noticedSignal();
    }

    Intercept intercept() {
        return intercept;
    }

    /** Asked back before it left, and it did not leave since. */
    public boolean isStillWithShop() {
        return kind == ReturnKind.REFUND_ONLY && !dispatched && intercept().equals(Intercept.NONE);
    }

    public boolean isAdvance() {
        return advance;
    }

    int offers() {
        return offers;
    }

    boolean isOfferOpen() {
        return offerOpen;
    }

    /** Signed: what another article costs more than what was paid, or less. */
    Money difference() {
        return Money.ofMinor(topping().differenceMinor(), currency);
    }

    /** In money, for another article or for a repair. */
    Money paidOnTop() {
        return Money.ofMinor(topping().paidOutside(), currency);
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

    int files() {
        return files;
    }

    String assigneeId() {
        return assigneeId;
    }

    String assigneeName() {
        return assigneeName;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    public List<ReturnLine> lines() {
        return lines;
    }
}
