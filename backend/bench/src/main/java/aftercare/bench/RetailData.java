package aftercare.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A year of a British gift shop: real orders, real lines, real credit notes. Its cells hold neither commas nor quotes. */
record RetailData(Path folder) {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Not in the data: parcels are signed for three days after the order, or before the buyer's first return. */
    private static final Duration TRAVEL = Duration.ofDays(3);

    /** What one credit note gives back of one order. */
    record Case(
            String note,
            String order,
            LocalDateTime at,
            Map<Integer, Integer> quantities,
            BigDecimal amount,
            int rows) {

        Instant instant() {
            return at.atZone(ZONE).toInstant();
        }
    }

    boolean isThere() {
        return Files.isRegularFile(folder.resolve("returns.csv"));
    }

    /** In the order in which they happened. A line that a note names twice is one line with both quantities. */
    List<Case> cases() throws IOException {
        var grouped = new LinkedHashMap<String, List<String[]>>();
        for (var row : rows("returns.csv")) {
            grouped.computeIfAbsent(row[0] + "/" + row[2], key -> new ArrayList<>())
                    .add(row);
        }
        return grouped.values().stream()
                .map(RetailData::asCase)
                .sorted(Comparator.comparing(Case::at).thenComparing(Case::note))
                .toList();
    }

    private static Case asCase(List<String[]> rows) {
        var quantities = new TreeMap<Integer, Integer>();
        var amount = BigDecimal.ZERO;
        var at = LocalDateTime.MIN;
        for (var row : rows) {
            quantities.merge(Integer.valueOf(row[3]), Integer.valueOf(row[5]), Integer::sum);
            amount = amount.add(new BigDecimal(row[6]));
            var when = LocalDateTime.parse(row[1]);
            at = when.isAfter(at) ? when : at;
        }
        return new Case(rows.getFirst()[0], rows.getFirst()[2], at, quantities, amount, rows.size());
    }

    /** Writes the orders as the API's import reads them; answers how many lines. */
    int writeImport(Path file) throws IOException {
        var titles = new HashMap<String, String>();
        rows("products.csv").forEach(row -> titles.put(row[0], row[1]));
        var heads = new HashMap<String, String>();
        var firstReturn = new HashMap<String, LocalDateTime>();
        cases().forEach(each -> firstReturn.merge(each.order(), each.at(), (a, b) -> a.isBefore(b) ? a : b));
        for (var row : rows("orders.csv")) {
            var placed = LocalDateTime.parse(row[1]);
            var signed = signed(placed, firstReturn.get(row[0]));
            heads.put(
                    row[0],
                    String.join(
                            ",",
                            row[1],
                            row[4],
                            "C-" + row[2],
                            row[6],
                            "Carrier",
                            "P" + row[0],
                            row[1],
                            signed.toString()));
        }
        var lines = new ArrayList<String>();
        lines.add("external_ref,placed_at,currency,buyer_ref,paid_amount,carrier,tracking_number,shipped_at,signed_at,"
                + "line_no,sku,title,quantity,unit_price");
        for (var row : rows("order_lines.csv")) {
            lines.add(String.join(
                    ",", row[0], heads.get(row[0]), row[1], row[2], quoted(titles.get(row[2])), row[3], row[4]));
        }
        Files.write(file, lines);
        return lines.size() - 1;
    }

    private static LocalDateTime signed(LocalDateTime placed, LocalDateTime firstReturn) {
        var usual = placed.plus(TRAVEL);
        if (firstReturn == null || firstReturn.isAfter(usual)) {
            return usual;
        }
        return placed.plusSeconds(Duration.between(placed, firstReturn).toSeconds() / 2);
    }

    private static String quoted(String title) {
        return '"' + (title == null || title.isBlank() ? "?" : title.replace("\"", "\"\"")) + '"';
    }

    private List<String[]> rows(String file) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            return lines.skip(1).map(line -> cells(line)).toList();
        }
    }

    /** Only a title is ever quoted. */
    private static String[] cells(String line) {
        if (line.indexOf('"') < 0) {
            return line.split(",", -1);
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var within = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"') {
                within = !within;
                if (within && i > 0 && line.charAt(i - 1) == '"') {
                    cell.append(c);
                }
            } else if (c == ',' && !within) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }
}
