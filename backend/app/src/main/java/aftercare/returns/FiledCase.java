package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.settlement.AskedLine;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a case is about: whose it is, of which order and by which terms; changed only when it is asked for once more. */
@MappedSuperclass
abstract class FiledCase {

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
    private Instant boughtAt;
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
    private String what;
    private String imageUrl;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private boolean dispatched;
    private boolean contractWithdrawn;
    private String presetId;
    private int presetVersion;
    private int files;
    private String assigneeId;
    private String assigneeName;
    private Instant submittedAt;
    private Instant patienceAt;

    @Transient
    private List<ReturnLine> lines = List.of();

    /** For the first time: of whose order, and when. */
    void file(Submission asked, String underNumber, Instant now) {
        var order = asked.order();
        shopId = order.shopId();
        number = underNumber;
        orderId = order.id();
        termsId = order.termsId();
        boughtAt = order.placedAt();
        orderNumber = order.number();
        buyerSubject = order.buyer().subject();
        buyerName = order.buyer().name();
        buyerPhone = order.buyer().phone();
        submittedAt = now;
        patienceAt = now.plus(PATIENCE);
    }

    /** What is asked for, now or once more. */
    void fill(Submission asked) {
        kind = asked.kind();
        reason = asked.reason();
        text = asked.text();
        isAbout(asked.lines());
        currency = asked.order().currency();
        dispatched = asked.dispatched();
        presetId = asked.preset().id();
        presetVersion = asked.preset().version();
    }

    /** These, and as they are now: so it is named in lists. */
    void isAbout(List<ReturnLine> goods) {
        lines = goods;
        what = goods().inWords();
        imageUrl = lines.getFirst().imageUrl();
    }

    void show(List<ReturnLine> loaded) {
        lines = loaded;
    }

    void agreeOn(ReturnKind instead) {
        kind = instead;
    }

    /** Asked for with the button that the law wants. */
    void contractIsWithdrawn() {
        contractWithdrawn = true;
    }

    void giveTo(String subject, String name) {
        assigneeId = subject;
        assigneeName = name;
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

    Goods goods() {
        return new Goods(lines);
    }

    /** A part of the price was agreed on, and the goods stay. */
    boolean isAllowance() {
        return lines.stream().anyMatch(line -> line.allowanceMinor() != null);
    }

    List<AskedLine> askedUnits() {
        return lines.stream()
                .map(line -> new AskedLine(line.lineNo(), line.units()))
                .toList();
    }

    /** In the order's own currency. */
    Money money(long minor) {
        return Money.ofMinor(minor, currency);
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

    /** When its order was placed: rules of that day judge it. */
    Instant boughtAt() {
        return boughtAt;
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

    boolean isRepair() {
        return kind == ReturnKind.REPAIR;
    }

    public Reason reason() {
        return reason;
    }

    String text() {
        return text;
    }

    String what() {
        return what;
    }

    Instant patienceAt() {
        return patienceAt;
    }

    /** When it was asked for. */
    boolean wasDispatched() {
        return dispatched;
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

    int files() {
        return files;
    }

    String assigneeId() {
        return assigneeId;
    }

    String assigneeName() {
        return assigneeName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public List<ReturnLine> lines() {
        return lines;
    }
}
