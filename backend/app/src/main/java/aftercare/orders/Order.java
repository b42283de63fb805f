package aftercare.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import aftercare.money.Money;
import aftercare.settlement.Deduction;
import aftercare.settlement.Deposit;
import aftercare.settlement.Freight;
import aftercare.settlement.Purchase;
import aftercare.settlement.Tender;
import aftercare.settlement.TenderAmount;
import aftercare.shops.Shop;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What somebody bought, as it was bought; the terms of service of that day stay with it. */
@Entity
@Table(name = "purchase_order")
public class Order {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String externalRef;
    private String number;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fingerprint;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String bought;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrderStatus status;

    private Instant placedAt;
    private Instant paidAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private UUID termsId;

    @Embedded
    private OrderBuyer buyer = OrderBuyer.NOBODY;

    private String address;
    private String buyerRemark;
    private String memo;
    private String flag;
    private String title;
    private int lineCount;
    private long totalMinor;
    private Long depositOnMinor;

    @Convert(converter = OrderJson.Deductions.class)
    private List<Deduction> deductions;

    @Convert(converter = OrderJson.FreightText.class)
    private Freight freight;

    @Convert(converter = OrderJson.Uses.class)
    private List<TenderAmount> freightUses;

    @Convert(converter = OrderJson.Tenders.class)
    private List<PlaceOrder.PaidWith> tenders;

    @Embedded
    private Course course = Course.UNTIMED;

    @Embedded
    private Telling telling = Telling.UNSAID;

    /** Loaded with it, or null. */
    @Transient
    private List<Shipment> parcels;

    @Transient
    private boolean hasCases;

    protected Order() {}

    /** The shop's terms of this day are frozen onto the order. */
    static Order place(Shop shop, PlaceOrder asked) {
        var order = new Order();
        order.shopId = shop.id();
        order.externalRef = asked.externalRef();
        order.termsId = shop.termsFor(asked.placedAt()).id();
        return order;
    }

    /** What may change after purchase without touching a cent: parcels, addresses, people. */
    void follow(PlaceOrder asked, String askedFingerprint) {
        fingerprint = askedFingerprint;
        number = asked.humanNumber();
        status = OrderStatus.of(asked);
        paidAt = asked.paidAt();
        address = asked.address();
        buyerRemark = asked.buyerRemark();
        telling = telling().as(asked.informedOfWithdrawal(), asked.toldOfWithdrawalOn());
        buyer = buyer().as(asked.buyer());
    }

    void buy(PlaceOrder asked, String askedBought, Purchase purchase) {
        bought = askedBought;
        placedAt = asked.placedAt();
        currency = asked.currency();
        title = asked.lines().getFirst().title();
        lineCount = asked.lines().size();
        deductions = purchase.deductions();
        freight = purchase.freight();
        freightUses = purchase.freightUses();
        tenders = asked.tenders();
        totalMinor = purchase.captured().minor();
        depositOnMinor = asked.depositOn() == null ? null : asked.depositOn().minor();
    }

    /** What has left is not unsaid by a push that does not name it; what was stopped stays so until something leaves. */
    void stand(Packing packing) {
        var hasLeft = !packing.parcels().isEmpty();
        if (hasLeft && (status == OrderStatus.PAID || status == OrderStatus.SIGNED && !packing.isAllSent())) {
            status = OrderStatus.of(packing);
        } else if (status == OrderStatus.PAID && course().stoppedAt() != null) {
            status = OrderStatus.CANCELLED;
        }
    }

    void leave(Packing packing) {
        status = OrderStatus.of(packing);
    }

    public void mustLeaveBy(Instant due) {
        course = course().toLeaveBy(due);
    }

    public void isLate(Instant since) {
        course = course().late(since);
    }

    public void mustBeReceivedBy(Instant due) {
        course = course().toBeReceivedBy(due);
    }

    /** Over for the order; how long the buyer may ask for something counts from the sign-off as before. */
    public void receive(String by, Instant at) {
        course = course().received(by, at);
    }

    /** It did not leave in time: what of it is still here, the buyer takes back. */
    public boolean mayBeTakenBack() {
        return (status == OrderStatus.PAID || status == OrderStatus.SHIPPED) && course().lateSince() != null;
    }

    public Course course() {
        return course == null ? Course.UNTIMED : course;
    }

    void remember(String text, String colour) {
        memo = text;
        flag = colour;
    }

    /** The money side of this order, rebuilt from what was stored that day. */
    public Purchase purchase(List<OrderLine> lines) {
        return new Purchase(
                Currency.getInstance(currency),
                lines.stream().map(line -> line.purchased(currency)).toList(),
                deductions,
                freight,
                freightUses,
                tenders.stream()
                        .map(t -> new Tender(t.ref(), t.kind(), t.amount()))
                        .toList(),
                depositOnMinor == null ? null : new Deposit(depositOn(), total()));
    }

    /** What was paid is a deposit on a contract of this value; null: it is paid in full. */
    Money depositOn() {
        return depositOnMinor == null ? null : Money.ofMinor(depositOnMinor, currency);
    }

    /** Whether he was told of the right to withdraw: this one, or else as the shop does. */
    public boolean isInformed(boolean usually) {
        return telling().isInformed(usually);
    }

    /** The day he was told of it after all; null: before he bought, or not yet. */
    public LocalDate toldOn() {
        return telling().toldOn();
    }

    void tell(LocalDate day, String by) {
        telling = telling().on(day, by);
    }

    Telling telling() {
        return telling == null ? Telling.UNSAID : telling;
    }

    public Money total() {
        return Money.ofMinor(totalMinor, currency);
    }

    public boolean belongsTo(String subject) {
        return buyer().is(subject);
    }

    /** He has proved that it is his. */
    public void bindTo(String subject) {
        buyer = buyer().proved(subject);
    }

    Order with(List<Shipment> loaded) {
        parcels = loaded;
        return this;
    }

    /** Known when it was loaded. */
    boolean hasCases() {
        return hasCases;
    }

    Order with(boolean cases) {
        hasCases = cases;
        return this;
    }

    List<Shipment> parcels() {
        return parcels;
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

    public String externalRef() {
        return externalRef;
    }

    public String number() {
        return number;
    }

    String fingerprint() {
        return fingerprint;
    }

    String bought() {
        return bought;
    }

    public OrderStatus status() {
        return status;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Instant paidAt() {
        return paidAt;
    }

    public String currency() {
        return currency;
    }

    public UUID termsId() {
        return termsId;
    }

    public OrderBuyer buyer() {
        return buyer == null ? OrderBuyer.NOBODY : buyer;
    }

    String address() {
        return address;
    }

    String buyerRemark() {
        return buyerRemark;
    }

    String memo() {
        return memo;
    }

    String flag() {
        return flag;
    }

    String title() {
        return title;
    }

    int lineCount() {
        return lineCount;
    }

    List<Deduction> deductions() {
        return deductions;
    }

    public Freight freight() {
        return freight;
    }

    public List<PlaceOrder.PaidWith> tenders() {
        return tenders;
    }
}
