package aftercare.orders.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.money.MoneyRefused;
import aftercare.money.UnitPrice;
import aftercare.orders.PlaceOrder;
import aftercare.policy.Exclusion;
import aftercare.policy.GoodsClass;
import aftercare.settlement.Deduction;
import aftercare.settlement.Freight;
import aftercare.settlement.Funder;
import aftercare.settlement.TenderKind;

/** The rows of one order become the command that places it. */
final class CsvOrder {

    private static final Set<String> WALLETS = Set.of("ALIPAY", "WECHAT", "WECHAT_PAY", "PAYPAL");

    private final List<CsvRow> rows;
    private final ZoneId zone;
    private final List<RowError> errors = new ArrayList<>();

    CsvOrder(List<CsvRow> rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    ReadOrder read(long rowsSoFar, String ref, long content) {
        checkRows();
        var asked = errors.isEmpty() ? order() : null;
        return new ReadOrder(
                rows.getFirst().line(),
                rowsSoFar,
                ref,
                content,
                errors.isEmpty() ? asked : null,
                errors,
                new CsvPlaces(rows)::locate);
    }

    private void checkRows() {
        var first = rows.getFirst();
        for (var row : rows) {
            if (!row.fits()) {
                errors.add(new RowError(
                        row.line(),
                        "",
                        "CELLS_DIFFER",
                        row.header().columns(),
                        row.fields().size()));
                return;
            }
            for (var column : CsvColumn.values()) {
                var cell = row.cell(column);
                if (column.isOfOrder() && cell != null && !Objects.equals(cell, first.cell(column))) {
                    errors.add(new RowError(row.line(), column.title(), "ROWS_DISAGREE"));
                }
                if (column.isRequired() && cell == null && (row == first || !column.isOfOrder())) {
                    errors.add(new RowError(row.line(), column.title(), "REQUIRED"));
                }
            }
        }
    }

    private PlaceOrder order() {
        var cells = new Cells(rows.getFirst(), zone, errors);
        var currency = cells.currency(CsvColumn.CURRENCY);
        var lines = rows.stream()
                .map(row -> line(new Cells(row, zone, errors), currency))
                .toList();
        var discount = cells.money(CsvColumn.ORDER_DISCOUNT, currency);
        var freight = cells.money(CsvColumn.FREIGHT, currency);
        var placedAt = cells.instant(CsvColumn.PLACED_AT);
        var shipments = shipments(cells);
        var paid = cells.money(CsvColumn.PAID_AMOUNT, currency);
        if (!errors.isEmpty() || currency == null) {
            return null;
        }
        if (paid == null) {
            paid = total(lines, discount, freight, currency);
        }
        return new PlaceOrder(
                cells.text(CsvColumn.EXTERNAL_REF),
                cells.text(CsvColumn.NUMBER),
                placedAt,
                // a file lists orders that were paid
                placedAt,
                false,
                currency.getCurrencyCode(),
                buyer(cells),
                cells.text(CsvColumn.ADDRESS),
                null,
                lines,
                discount == null || discount.isZero()
                        ? null
                        : List.of(Deduction.of("discount", "DISCOUNT", Funder.SHOP, discount)),
                freight == null
                        ? null
                        : new Freight(freight, null, null, null, null, cells.text(CsvColumn.PROMISED_CARRIER)),
                List.of(tender(cells, paid)),
                shipments);
    }

    private PlaceOrder.Line line(Cells cells, Currency currency) {
        var codes = cells.text(CsvColumn.UNIT_CODES);
        return new PlaceOrder.Line(
                cells.whole(CsvColumn.LINE_NO),
                cells.text(CsvColumn.SKU),
                cells.text(CsvColumn.TITLE),
                cells.text(CsvColumn.VARIANT),
                cells.text(CsvColumn.CATEGORY),
                cells.word(CsvColumn.GOODS_CLASS, GoodsClass.class),
                cells.text(CsvColumn.IMAGE_URL),
                cells.whole(CsvColumn.QUANTITY),
                cells.text(CsvColumn.UNIT_PRICE),
                cells.money(CsvColumn.PROMO, currency),
                null,
                null,
                cells.yes(CsvColumn.GIFT),
                cells.money(CsvColumn.DECLARED_VALUE, currency),
                cells.word(CsvColumn.EXCLUSION, Exclusion.class),
                cells.yes(CsvColumn.EXCLUSION_CONFIRMED),
                codes == null
                        ? null
                        : Stream.of(codes.split("\\|")).map(String::strip).toList());
    }

    private static PlaceOrder.Buyer buyer(Cells cells) {
        return new PlaceOrder.Buyer(
                cells.text(CsvColumn.BUYER_SUBJECT),
                cells.text(CsvColumn.BUYER_REF),
                cells.text(CsvColumn.BUYER_NAME),
                cells.text(CsvColumn.BUYER_PHONE),
                cells.text(CsvColumn.BUYER_EMAIL));
    }

    /** A parcel as soon as any of its cells is filled; what it then lacks is found by the checks every door makes. */
    private static List<PlaceOrder.Sent> shipments(Cells cells) {
        var carrier = cells.text(CsvColumn.CARRIER);
        var number = cells.text(CsvColumn.TRACKING_NUMBER);
        var shipped = cells.instant(CsvColumn.SHIPPED_AT);
        var delivered = cells.instant(CsvColumn.DELIVERED_AT);
        var signed = cells.instant(CsvColumn.SIGNED_AT);
        var installed = cells.instant(CsvColumn.INSTALLED_AT);
        return Stream.of(carrier, number, shipped, delivered, signed, installed).allMatch(Objects::isNull)
                ? null
                : List.of(new PlaceOrder.Sent(carrier, number, shipped, delivered, signed, installed));
    }

    private static PlaceOrder.PaidWith tender(Cells cells, Money paid) {
        var method = cells.text(CsvColumn.TENDER_METHOD);
        return new PlaceOrder.PaidWith("paid", kind(method), method, paid);
    }

    private static TenderKind kind(String method) {
        if (method == null) {
            return TenderKind.CARD;
        }
        return Stream.of(TenderKind.values())
                .filter(kind -> kind.name().equals(method))
                .findFirst()
                .orElse(WALLETS.contains(method) ? TenderKind.WALLET : TenderKind.CARD);
    }

    /** What must have been paid when the file does not say: goods less discounts, and the freight. */
    private Money total(List<PlaceOrder.Line> lines, Money discount, Money freight, Currency currency) {
        var total = freight == null ? Money.zero(currency) : freight;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            try {
                var gross = UnitPrice.of(line.unitPrice(), currency.getCurrencyCode())
                        .amount(line.quantity());
                total = total.plus(line.promo() == null ? gross : gross.minus(line.promo()));
            } catch (MoneyRefused refused) {
                errors.add(new RowError(rows.get(i).line(), CsvColumn.UNIT_PRICE.title(), refused.code()));
            } catch (ArithmeticException overflow) {
                errors.add(new RowError(rows.get(i).line(), CsvColumn.UNIT_PRICE.title(), "TOO_LARGE"));
            }
        }
        return discount == null ? total : total.minus(discount);
    }
}
