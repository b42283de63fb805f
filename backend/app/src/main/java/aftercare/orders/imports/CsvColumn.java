package aftercare.orders.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The columns a CSV file may have; docs/imports.md explains each. */
enum CsvColumn {
    EXTERNAL_REF(Of.ORDER, true),
    NUMBER(Of.ORDER, false),
    PLACED_AT(Of.ORDER, true),
    CURRENCY(Of.ORDER, true),
    BUYER_SUBJECT(Of.ORDER, false),
    BUYER_REF(Of.ORDER, false),
    BUYER_NAME(Of.ORDER, false),
    BUYER_PHONE(Of.ORDER, false),
    BUYER_EMAIL(Of.ORDER, false),
    ADDRESS(Of.ORDER, false),
    LINE_NO(Of.LINE, true),
    SKU(Of.LINE, true),
    TITLE(Of.LINE, true),
    VARIANT(Of.LINE, false),
    CATEGORY(Of.LINE, false),
    GOODS_CLASS(Of.LINE, false),
    QUANTITY(Of.LINE, true),
    UNIT_PRICE(Of.LINE, true),
    PROMO(Of.LINE, false),
    GIFT(Of.LINE, false),
    DECLARED_VALUE(Of.LINE, false),
    EXCLUSION(Of.LINE, false),
    EXCLUSION_CONFIRMED(Of.LINE, false),
    UNIT_CODES(Of.LINE, false),
    IMAGE_URL(Of.LINE, false),
    ORDER_DISCOUNT(Of.ORDER, false),
    FREIGHT(Of.ORDER, false),
    PROMISED_CARRIER(Of.ORDER, false),
    TENDER_METHOD(Of.ORDER, false),
    PAID_AMOUNT(Of.ORDER, false),
    CARRIER(Of.ORDER, false),
    TRACKING_NUMBER(Of.ORDER, false),
    SHIPPED_AT(Of.ORDER, false),
    DELIVERED_AT(Of.ORDER, false),
    SIGNED_AT(Of.ORDER, false),
    INSTALLED_AT(Of.ORDER, false);

    private static final Map<String, CsvColumn> BY_TITLE = new HashMap<>();

    static {
        for (var column : values()) {
            BY_TITLE.put(column.title(), column);
        }
    }

    /** What the column says something about; an order's are repeated in each of its rows. */
    private enum Of {
        ORDER,
        LINE
    }

    private final Of of;
    private final boolean required;

    CsvColumn(Of of, boolean required) {
        this.of = of;
        this.required = required;
    }

    /** Null when there is none. */
    static CsvColumn titled(String title) {
        return BY_TITLE.get(title.strip().toLowerCase(Locale.ROOT));
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfOrder() {
        return of == Of.ORDER;
    }

    boolean isRequired() {
        return required;
    }
}
