package aftercare.orders.imports;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where in the file stands what the command calls {@code /lines/2/unitPrice}. */
record CsvPlaces(List<CsvRow> rows) {

    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(?:/(\\w+))?.*");

    RowError locate(String pointer, String code) {
        var line = LINE.matcher(pointer);
        if (line.matches() && Integer.parseInt(line.group(1)) < rows.size()) {
            return new RowError(rows.get(Integer.parseInt(line.group(1))).line(), snake(line.group(2)), code);
        }
        return new RowError(rows.getFirst().line(), column(pointer), code);
    }

    private static String column(String pointer) {
        var parts = pointer.split("/");
        if (parts.length < 2) {
            return "";
        }
        return switch (parts[1]) {
            case "buyer" -> "buyer_" + snake(parts[parts.length - 1]);
            case "shipments" ->
                parts[parts.length - 1].equals("number") ? "tracking_number" : snake(parts[parts.length - 1]);
            case "tenders" -> parts[parts.length - 1].equals("method") ? "tender_method" : "paid_amount";
            case "deductions" -> "order_discount";
            case "freight" -> snake(parts[parts.length - 1]);
            default -> snake(parts[1]);
        };
    }

    private static String snake(String camel) {
        return camel == null ? "" : camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
