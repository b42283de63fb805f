package aftercare.orders;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One code of one sold unit, so that a scanner finds the order it belongs to. */
@Entity
@Immutable
public class UnitCode {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID orderId;
    private int lineNo;
    private String code;

    protected UnitCode() {}

    static List<UnitCode> of(OrderLine line, Order order) {
        return line.unitCodes() == null
                ? List.of()
                : line.unitCodes().stream()
                        .distinct()
                        .map(code -> of(line, order, code))
                        .toList();
    }

    private static UnitCode of(OrderLine line, Order order, String code) {
        var one = new UnitCode();
        one.shopId = order.shopId();
        one.orderId = order.id();
        one.lineNo = line.lineNo();
        one.code = code;
        return one;
    }

    public UUID orderId() {
        return orderId;
    }

    public int lineNo() {
        return lineNo;
    }
}
