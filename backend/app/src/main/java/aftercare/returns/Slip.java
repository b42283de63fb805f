package aftercare.returns;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import aftercare.orders.OrderLine;
import aftercare.pdf.Paper;
import aftercare.problems.Words;

/**
 * What the buyer puts into the box (退货单): whose case it is, what belongs in it, and where it goes. Bars and squares hold the
 * case number alone, so that any scanner of any warehouse can use them.
 */
record Slip(
        ReturnRequest ret,
        String shopName,
        String returnAddress,
        List<OrderLine> bought,
        boolean postageByShop,
        ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    byte[] pdf(Locale language) {
        Function<String, String> word = key -> Words.of("slip", key, language);
        return Paper.titled(Words.of("slip", "TITLE", language, ret.number()), language)
                .codes(ret.number())
                .heading(word.apply("SEND_TO"))
                .facts(List.of(
                        new Paper.Fact(word.apply("SHOP"), shopName),
                        new Paper.Fact(word.apply("ADDRESS"), returnAddress),
                        new Paper.Fact(word.apply("UNTIL"), until()),
                        new Paper.Fact(word.apply("POSTAGE"), word.apply(postage()))))
                .heading(word.apply("WHAT"))
                .facts(List.of(
                        new Paper.Fact(word.apply("CASE"), ret.number()),
                        new Paper.Fact(word.apply("ORDER"), ret.orderNumber()),
                        new Paper.Fact(word.apply("BUYER"), ret.buyerName())))
                .table(
                        List.of(word.apply("GOODS"), word.apply("SKU"), word.apply("CODES"), word.apply("PIECES")),
                        new float[] {5, 2, 3, 1},
                        rows())
                .small(word.apply("HINT"))
                .finished();
    }

    private List<List<String>> rows() {
        var codes = bought.stream()
                .collect(Collectors.toMap(
                        OrderLine::lineNo,
                        line -> line.unitCodes() == null ? "" : String.join("\n", line.unitCodes())));
        return ret.lines().stream().map(line -> row(line, codes)).toList();
    }

    private static List<String> row(ReturnLine line, Map<Integer, String> codes) {
        var name = line.variant() == null ? line.title() : line.title() + "\n" + line.variant();
        return List.of(name, line.sku(), codes.getOrDefault(line.lineNo(), ""), String.valueOf(line.quantity()));
    }

    private String postage() {
        return postageByShop ? "POSTAGE_SHOP" : "POSTAGE_BUYER";
    }

    private String until() {
        var until = ret.mustLeaveBy();
        return until == null ? null : MINUTE.format(until.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
