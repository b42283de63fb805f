package aftercare.orders;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.money.Money;
import aftercare.money.UnitPrice;
import aftercare.policy.Exclusion;
import aftercare.policy.GoodsClass;
import aftercare.settlement.PurchaseLine;
import aftercare.settlement.Share;
import aftercare.settlement.TenderAmount;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One line of an order, with what was actually paid for it. */
@Entity
public class OrderLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID orderId;
    private int lineNo;
    private String sku;
    private String title;
    private String variant;
    private String category;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GoodsClass goodsClass;

    private String imageUrl;
    private int quantity;

    @Column(precision = 25, scale = 6)
    private BigDecimal unitPrice;

    private long promoMinor;
    private long netMinor;
    private long taxMinor;
    private Integer vatBasisPoints;
    private long paidMinor;
    private boolean gift;
    private Long declaredMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Exclusion exclusion;

    private boolean exclusionConfirmed;

    @Convert(converter = OrderJson.Confirmation.class)
    private ExclusionConfirmed confirmation;

    private int cancelled;

    @Convert(converter = OrderJson.UnitCodes.class)
    private List<String> unitCodes;

    @Convert(converter = OrderJson.Shares.class)
    private List<Share> shares;

    @Convert(converter = OrderJson.Uses.class)
    private List<TenderAmount> tenderUses;

    @Embedded
    private LineService service = LineService.NONE;

    protected OrderLine() {}

    static OrderLine of(Order order, PlaceOrder.Line asked, PurchaseLine bought) {
        var line = new OrderLine();
        line.shopId = order.shopId();
        line.orderId = order.id();
        line.lineNo = asked.lineNo();
        line.sku = asked.sku();
        line.title = asked.title();
        line.variant = asked.variant();
        line.category = asked.category();
        line.goodsClass = asked.goodsClass() == null ? GoodsClass.OTHER : asked.goodsClass();
        line.imageUrl = asked.imageUrl();
        line.quantity = asked.quantity();
        line.unitPrice = new BigDecimal(asked.unitPrice());
        line.promoMinor = asked.promo() == null ? 0 : asked.promo().minor();
        line.netMinor = bought.net().minor();
        line.taxMinor = bought.tax().minor();
        line.vatBasisPoints = bought.vatBasisPoints();
        line.paidMinor = bought.paid().minor();
        line.gift = asked.gift();
        line.declaredMinor =
                asked.declaredValue() == null ? null : asked.declaredValue().minor();
        line.exclusion = asked.exclusion();
        line.exclusionConfirmed = asked.isConfirmed();
        line.confirmation = asked.confirmation();
        line.unitCodes = asked.unitCodes();
        line.shares = bought.shares();
        line.tenderUses = bought.uses();
        return line;
    }

    PurchaseLine purchased(String currency) {
        return new PurchaseLine(
                lineNo,
                quantity,
                Money.ofMinor(netMinor, currency),
                Money.ofMinor(taxMinor, currency),
                vatBasisPoints,
                Money.ofMinor(paidMinor, currency),
                shares,
                tenderUses);
    }

    public UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    public int lineNo() {
        return lineNo;
    }

    public String sku() {
        return sku;
    }

    public String title() {
        return title;
    }

    public String variant() {
        return variant;
    }

    public String category() {
        return category;
    }

    public GoodsClass goodsClass() {
        return goodsClass;
    }

    public String imageUrl() {
        return imageUrl;
    }

    public int quantity() {
        return quantity;
    }

    BigDecimal unitPrice() {
        return unitPrice;
    }

    /** What one piece of it was sold for before anything was taken off. */
    public UnitPrice price(Currency currency) {
        return UnitPrice.of(unitPrice.toPlainString(), currency.getCurrencyCode());
    }

    long promoMinor() {
        return promoMinor;
    }

    public long paidMinor() {
        return paidMinor;
    }

    public long netMinor() {
        return netMinor;
    }

    public boolean isGift() {
        return gift;
    }

    public Long declaredMinor() {
        return declaredMinor;
    }

    public Exclusion exclusion() {
        return exclusion;
    }

    public boolean exclusionConfirmed() {
        return exclusionConfirmed;
    }

    /** When and to which words; null: only whether he did is known. */
    public ExclusionConfirmed confirmation() {
        return confirmation;
    }

    /** How many were paid back before they left. */
    public int cancelled() {
        return cancelled;
    }

    /** As many as the shop's system named; null: none. */
    public List<String> unitCodes() {
        return unitCodes;
    }

    List<Share> shares() {
        return shares;
    }

    public LineService service() {
        return service == null ? LineService.NONE : service;
    }
}
