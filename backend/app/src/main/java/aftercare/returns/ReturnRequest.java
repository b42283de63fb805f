package aftercare.returns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.AskedLine;
import aftercare.settlement.RefundQuote;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A case (售后单): a buyer wants money for something of an order. Its verbs are the only way to change it. */
@Entity
public class ReturnRequest {

    static final int MOST_EDITS = 3;

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

    private long postageMinor;
    private boolean dispatched;
    private String presetId;
    private int presetVersion;

    @Embedded
    private Parcel parcel = Parcel.NONE;

    private String rejectCode;
    private String rejectMessage;
    private int edits;
    private int files;
    private String assigneeId;
    private String assigneeName;
    private Instant submittedAt;
    private Instant updatedAt;
    private Instant closedAt;

    @Transient
    private List<ReturnLine> lines = List.of();

    @Transient
    private Begun begun;

    protected ReturnRequest() {}

    static ReturnRequest submit(Submission asked, String number, Actor by, Instant now) {
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
        ret.begun = new Begun();
        ret.take(asked);
        ret.settle(now, true);
        return ret;
    }

    ReturnEvent submitted(Actor by) {
        return new ReturnEvent(this, Verb.SUBMITTED, by, submittedAt, List.of(), Map.of(), true);
    }

    /** Before anything was decided, or after a rejection (at most three times, C10). */
    ReturnEvent edit(Submission asked, Actor by, Instant now) {
        ReturnAction.EDIT.check(this);
        var before = Tuple.of(this);
        if (request == RequestState.REJECTED) {
            edits++;
            become(RequestState.SUBMITTED);
            rejectCode = null;
            rejectMessage = null;
        }
        take(asked);
        return happened(Verb.EDITED, before, by, now, Map.of(), true);
    }

    ReturnEvent withdraw(Actor by, Instant now) {
        ReturnAction.WITHDRAW.check(this);
        var before = Tuple.of(this);
        close(RequestState.WITHDRAWN, now);
        return happened(Verb.WITHDRAWN, before, by, now, Map.of(), false);
    }

    ReturnEvent approve(Actor by, String message, Instant now) {
        ReturnAction.APPROVE.check(this);
        return agree(Verb.APPROVED, by, message == null ? Map.of() : Map.of("message", message), now);
    }

    /** The seller was silent until the clock ran out: taken as agreed. */
    ReturnEvent approveBySilence(Actor by, Instant now) {
        return agree(Verb.AUTO_APPROVED, by, Map.of("clock", due.dueClock().name()), now);
    }

    private ReturnEvent agree(Verb verb, Actor by, Map<String, String> data, Instant now) {
        var before = Tuple.of(this);
        become(RequestState.APPROVED);
        if (!kind.goodsComeBack()) {
            lines.forEach(line -> line.move(line.units(), GoodsState.KEPT, ReturnLine.Finding.NONE));
        }
        return happened(verb, before, by, now, data, false);
    }

    ReturnEvent reject(String code, String message, Actor by, Instant now) {
        ReturnAction.REJECT.check(this);
        var before = Tuple.of(this);
        become(RequestState.REJECTED);
        rejectCode = code;
        rejectMessage = message;
        return happened(Verb.REJECTED, before, by, now, Map.of("code", code, "message", message), false);
    }

    ReturnEvent ship(String carrier, String trackingNumber, Money postage, Actor by, Instant now) {
        ReturnAction.SHIP.check(this);
        var before = Tuple.of(this);
        parcel = parcel().shipped(carrier, trackingNumber, now);
        if (postage != null) {
            postageMinor = postage.minor();
        }
        for (var line : lines) {
            line.move(line.in(GoodsState.WITH_BUYER), GoodsState.IN_TRANSIT, ReturnLine.Finding.NONE);
        }
        return happened(Verb.SHIPPED, before, by, now, Map.of("carrier", carrier, "number", trackingNumber), false);
    }

    ReturnEvent delivered(Instant at, Actor by, Instant now) {
        ReturnAction.DELIVERED.check(this);
        var before = Tuple.of(this);
        parcel = parcel().delivered(at);
        return happened(Verb.DELIVERED, before, by, now, Map.of("deliveredAt", at.toString()), false);
    }

    ReturnEvent receive(List<Receipt.Line> found, String note, Actor by, Instant now) {
        ReturnAction.RECEIVE.check(this);
        var before = Tuple.of(this);
        for (var i = 0; i < found.size(); i++) {
            Receiving.receive(line(found.get(i).lineNo(), "/lines/" + i), found.get(i), "/lines/" + i);
        }
        parcel = parcel().received(now);
        return happened(Verb.RECEIVED, before, by, now, note == null ? Map.of() : Map.of("note", note), false);
    }

    ReturnEvent inspect(List<Inspection.Line> found, Actor by, Instant now) {
        ReturnAction.INSPECT.check(this);
        var before = Tuple.of(this);
        for (var i = 0; i < found.size(); i++) {
            Receiving.inspect(line(found.get(i).lineNo(), "/lines/" + i), found.get(i), "/lines/" + i);
        }
        return happened(Verb.INSPECTED, before, by, now, Map.of(), false);
    }

    ReturnEvent sendBack(String carrier, String trackingNumber, Actor by, Instant now) {
        ReturnAction.SEND_BACK.check(this);
        var before = Tuple.of(this);
        for (var back : mustGoBack()) {
            line(back.lineNo(), "").move(back.units(), GoodsState.SENT_BACK, ReturnLine.Finding.NONE);
        }
        completeWhenDone(now);
        return happened(Verb.SENT_BACK, before, by, now, Map.of("carrier", carrier, "number", trackingNumber), false);
    }

    /** Money is promised for these units, exactly as quoted. Nothing due ends the case at once. */
    ReturnEvent grant(RefundQuote granted, boolean bySilence, Actor by, Instant now) {
        var before = Tuple.of(this);
        quote = granted;
        amountMinor = granted.total().minor() + granted.compensation().minor();
        granted.asked().forEach(asked -> line(asked.lineNo(), "").refund(asked.units()));
        if (amountMinor > 0 || !granted.pointsBack().isEmpty()) {
            become(MoneyState.GRANTED);
        } else {
            close(RequestState.COMPLETED, now);
        }
        var data = bySilence
                ? Map.of("amount", amount().toString(), "clock", due.dueClock().name())
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

    private void take(Submission asked) {
        kind = asked.kind();
        reason = asked.reason();
        text = asked.text();
        lines = asked.lines();
        what = asked.what();
        imageUrl = lines.getFirst().imageUrl();
        currency = asked.order().currency();
        quote = asked.quote();
        amountMinor = quote.total().minor() + quote.compensation().minor();
        dispatched = asked.dispatched();
        presetId = asked.presetId();
        presetVersion = asked.presetVersion();
    }

    private void completeWhenDone(Instant now) {
        var paid = money == MoneyState.PAID || money == MoneyState.CLAWED_BACK;
        var nothingToPay = money == MoneyState.NONE
                && goods().accepted().isEmpty()
                && !goods().any(GoodsState.ARRIVED)
                && !goods().any(GoodsState.IN_TRANSIT)
                && !goods().any(GoodsState.WITH_BUYER);
        if (request == RequestState.APPROVED
                && (paid || nothingToPay)
                && mustGoBack().isEmpty()) {
            close(RequestState.COMPLETED, now);
        }
    }

    private void close(RequestState end, Instant now) {
        become(end);
        closedAt = now;
        lines.forEach(ReturnLine::release);
    }

    private void become(RequestState next) {
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

    private ReturnEvent happened(
            Verb verb, Tuple before, Actor by, Instant now, Map<String, String> data, boolean restart) {
        var turned = settle(now, restart);
        begun = null;
        return new ReturnEvent(this, verb, by, now, before.changesTo(Tuple.of(this)), data, turned);
    }

    /** Brings what is kept for lists and for the clock in line with the machines; true when another clock must run. */
    private boolean settle(Instant now, boolean restart) {
        // always later than before, so that each verb is a new version where a sandbox clock stands still too
        updatedAt = updatedAt == null || now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        goods = goods().summary();
        turn = Turn.of(this);
        var needed = HardClock.of(this);
        if (needed == due.dueClock() && !restart) {
            return false;
        }
        due = Due.of(this, needed, now);
        return true;
    }

    void filed(int more) {
        files += more;
    }

    private ReturnLine line(int lineNo, String pointer) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> Refusal.againstRule(pointer + "/lineNo", "LINE_UNKNOWN"));
    }

    /** Null as soon as anything else has happened. */
    Begun begun() {
        return begun;
    }

    ReturnRequest with(List<ReturnLine> loaded) {
        lines = loaded;
        return this;
    }

    /** Whether what came back holds nothing to pay for: then, and only then, it may be rejected after inspection. */
    boolean nothingAcceptable() {
        return goods().isBeingReceived()
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

    /** What the seller has and must send back. What comes in when no money can be granted any more goes back as it is. */
    List<AskedLine> mustGoBack() {
        return goods().mustGoBack(money != MoneyState.NONE || request.isClosed());
    }

    List<AskedLine> askedUnits() {
        return lines.stream()
                .map(line -> new AskedLine(line.lineNo(), line.units()))
                .toList();
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    Money postage() {
        return postageMinor == 0 ? null : Money.ofMinor(postageMinor, currency);
    }

    /** How much moves if nobody acts. */
    Money atRisk() {
        return due.isRunning() && due.dueOutcome().movesMoney() ? amount() : Money.ofMinor(0, currency);
    }

    boolean belongsTo(String subject) {
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

    String orderNumber() {
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

    Turn turn() {
        return turn;
    }

    String what() {
        return what;
    }

    Due due() {
        return due;
    }

    RefundQuote quote() {
        return quote;
    }

    boolean isDispatched() {
        return dispatched;
    }

    String presetId() {
        return presetId;
    }

    int presetVersion() {
        return presetVersion;
    }

    Parcel parcel() {
        return parcel == null ? Parcel.NONE : parcel;
    }

    String rejectCode() {
        return rejectCode;
    }

    String rejectMessage() {
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

    Instant submittedAt() {
        return submittedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    public List<ReturnLine> lines() {
        return lines;
    }
}
