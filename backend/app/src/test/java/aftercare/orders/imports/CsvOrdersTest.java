package aftercare.orders.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import aftercare.money.Money;
import aftercare.policy.Exclusion;
import aftercare.settlement.TenderKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class CsvOrdersTest {

    private static final String HEAD = "external_ref,placed_at,currency,line_no,sku,title,quantity,unit_price\n";
    private static final String GOOD = "A1,2026-11-01T09:30:00,CNY,1,T-1,陶瓷茶壶,2,12.345\n";

    @Test
    void rowsThatStandTogetherAreOneOrder() {
        var orders = read(HEAD + GOOD + "A1,,,2,T-2,茶杯,4,9.90\nA2,2026-11-02 10:00,CNY,1,T-1,茶壶,1,12.90\n");
        assertThat(orders).extracting(ReadOrder::ref).containsExactly("A1", "A2");
        var first = orders.getFirst().asked();
        assertThat(first.lines())
                .extracting("sku", "quantity", "unitPrice")
                .containsExactly(tuple("T-1", 2, "12.345"), tuple("T-2", 4, "9.90"));
        assertThat(orders.getFirst().firstLine()).isEqualTo(2);
        assertThat(orders.getLast().rowsSoFar()).isEqualTo(3);
    }

    @Test
    void whatIsNotSaidOfThePaymentIsGoodsAndFreightByCard() {
        var asked = read("freight,order_discount,promo," + HEAD + "10,5.5,1," + GOOD)
                .getFirst()
                .asked();
        assertThat(asked.tenders()).singleElement().satisfies(paid -> {
            assertThat(paid.kind()).isEqualTo(TenderKind.CARD);
            assertThat(paid.amount()).isEqualTo(Money.of("28.19", "CNY"));
        });
        assertThat(asked.deductions()).hasSize(1);
        assertThat(asked.freight().charged()).isEqualTo(Money.of("10.00", "CNY"));
        assertThat(asked.paidAt()).isEqualTo(asked.placedAt());
    }

    @Test
    void thePromisedCarrierStandsWithWhatWasPaidForIt() {
        var row = "10,EMS," + GOOD;
        assertThat(read("freight,promised_carrier," + HEAD + row)
                        .getFirst()
                        .asked()
                        .freight()
                        .promisedCarrier())
                .isEqualTo("EMS");
        assertThat(new CsvPlaces(List.of(new CsvRow(3, List.of(), null))).locate("/freight/promisedCarrier", "X"))
                .isEqualTo(new RowError(3, "promised_carrier", "X"));
    }

    @Test
    void everyColumnFindsItsPlace() {
        var asked =
                read("external_ref,number,placed_at,currency,buyer_subject,buyer_ref,buyer_name,buyer_phone,buyer_email,"
                                + "address,line_no,sku,title,variant,category,goods_class,quantity,unit_price,promo,gift,declared_value,"
                                + "exclusion,exclusion_confirmed,unit_codes,image_url,order_discount,freight,tender_method,paid_amount,"
                                + "carrier,tracking_number,shipped_at,delivered_at,signed_at\n"
                                + "A1,N1,2026-11-01T09:30:00Z,CNY,sub,ref,王芳,138,w@x.cn,杭州,7,S,T,蓝,茶具,TAGGED,2,3.00,,是,8.8,"
                                + "CUSTOM_MADE,1,c1|c2,/p.png,,,ALIPAY,6.00,SF,SF1,2026-11-02,2026-11-03,2026-11-03 18:00\n")
                        .getFirst()
                        .asked();
        assertThat(asked.number()).isEqualTo("N1");
        assertThat(asked.buyer().name()).isEqualTo("王芳");
        assertThat(asked.buyer().subject()).isEqualTo("sub");
        assertThat(asked.address()).isEqualTo("杭州");
        var line = asked.lines().getFirst();
        assertThat(line.lineNo()).isEqualTo(7);
        assertThat(line.gift()).isTrue();
        assertThat(line.declaredValue()).isEqualTo(Money.of("8.80", "CNY"));
        assertThat(line.exclusion()).isEqualTo(Exclusion.CUSTOM_MADE);
        assertThat(line.exclusionConfirmed()).isTrue();
        assertThat(line.unitCodes()).containsExactly("c1", "c2");
        assertThat(asked.tenders().getFirst().kind()).isEqualTo(TenderKind.WALLET);
        assertThat(asked.shipments().getFirst().shippedAt()).isEqualTo(Instant.parse("2026-11-01T16:00:00Z"));
        assertThat(asked.shipments().getFirst().signedAt()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T09:30:00, 2026-11-01T01:30:00Z",
        "2026-11-01 09:30, 2026-11-01T01:30:00Z",
        "2026/11/1 9:30:00, 2026-11-01T01:30:00Z",
        "2026-11-01, 2026-10-31T16:00:00Z",
        "2026-11-01T09:30:00Z, 2026-11-01T09:30:00Z",
        "2026-11-01T09:30:00+02:00, 2026-11-01T07:30:00Z"
    })
    void aTimeWithoutOffsetIsTheShops(String written, String meant) {
        var asked = read(HEAD + GOOD.replace("2026-11-01T09:30:00", written))
                .getFirst()
                .asked();
        assertThat(asked.placedAt()).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundOut(String delimiter) {
        var text = (HEAD + GOOD).replace(",", delimiter);
        assertThat(read(text).getFirst().asked().externalRef()).isEqualTo("A1");
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndBlankLinesDoNotMatter() {
        var orders = read("\uFEFF" + (HEAD + GOOD + "\n" + GOOD.replace("A1", "A2")).replace("\n", "\r\n"));
        assertThat(orders).extracting(ReadOrder::ref).containsExactly("A1", "A2");
        assertThat(orders.getLast().firstLine()).isEqualTo(4);
    }

    @Test
    void aQuotedCellMayHoldALineBreakAndADelimiter() {
        var orders = read(HEAD + GOOD.replace("陶瓷茶壶", "\"茶壶,\n\"\"大\"\"\"") + GOOD.replace("A1", "A2"));
        assertThat(orders.getFirst().asked().lines().getFirst().title()).isEqualTo("茶壶,\n\"大\"");
        assertThat(orders.getLast().firstLine()).isEqualTo(4);
    }

    @Test
    void aHeaderWithoutRowsIsNoOrder() {
        assertThat(read(HEAD)).isEmpty();
    }

    @Test
    void missingColumnsAreNamed() {
        failed(HEAD.replace("quantity,", "").replace("title,", ""), "COLUMNS_MISSING", "title, quantity");
    }

    @Test
    void unknownColumnsAreNamed() {
        failed("qantity," + HEAD, "UNKNOWN_COLUMN", "qantity");
    }

    @Test
    void aColumnStandsOnce() {
        failed("sku," + HEAD, "COLUMN_TWICE", "sku");
    }

    @Test
    void anEmptyFileIsSaidToBeSo() {
        failed("", "FILE_EMPTY");
    }

    @Test
    void aHundredThousandColumnsAreNotReadOn() {
        var read = new int[1];
        var endless = new Reader() {
            @Override
            public int read(char[] into, int from, int most) {
                for (var i = from; i < from + most; i++) {
                    into[i] = i % 2 == 0 ? 'c' : ',';
                }
                read[0] += most;
                return most;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        assertThatThrownBy(() -> new CsvOrders(endless, ZoneId.of("UTC"))).hasMessage("COLUMNS_TOO_MANY");
        assertThat(read[0]).isLessThan(300_000);
    }

    @Test
    void twoHundredAndOneColumnsAreTooMany() {
        var header = IntStream.range(0, 201).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        failed(header + "\n", "COLUMNS_TOO_MANY", 200);
    }

    @Test
    void anOpenQuotationMarkEndsTheFile() {
        var orders = new CsvOrders(new StringReader(HEAD + GOOD + "A2,\"never closed\n" + GOOD), ZoneId.of("UTC"));
        assertThatThrownBy(() -> {
                    while (orders.next() != null) {
                        continue;
                    }
                })
                .hasMessage("ROW_UNREADABLE");
    }

    @Test
    void aBrokenDiskIsNotTheFilesMistake() {
        var text = new StringReader(HEAD + GOOD.repeat(5_000));
        var breaking = new FilterReader(text) {
            private int left = 200_000;

            @Override
            public int read(char[] into, int from, int most) throws IOException {
                if ((left -= most) < 0) {
                    throw new IOException("the disk broke");
                }
                return super.read(into, from, most);
            }
        };
        var orders = new CsvOrders(breaking, ZoneId.of("UTC"));
        assertThatThrownBy(() -> {
                    while (orders.next() != null) {
                        continue;
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the disk broke");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1,2026-11-01,CNY,1,S,T,2.5,1.00|quantity|NOT_A_WHOLE_NUMBER",
                "A1,2026-11-01,CNY,1,S,T,viele,1.00|quantity|NOT_A_WHOLE_NUMBER",
                "A1,2026-11-01,CNY,1,S,T,,1.00|quantity|REQUIRED",
                "A1,2026-11-01,CNY,1,S,T,1,|unit_price|REQUIRED",
                "A1,2026-11-01,CNY,1,S,T,1,\"1,00\"|unit_price|MONEY_FORMAT",
                "A1,2026-11-01,CNY,1,S,T,1,-1.00|unit_price|MONEY_FORMAT",
                "A1,1.11.2026,CNY,1,S,T,1,1.00|placed_at|NOT_A_DATE",
                "A1,2026-13-01,CNY,1,S,T,1,1.00|placed_at|NOT_A_DATE",
                "A1,,CNY,1,S,T,1,1.00|placed_at|REQUIRED",
                "A1,2026-11-01,XXQ,1,S,T,1,1.00|currency|CURRENCY_UNKNOWN",
                ",2026-11-01,CNY,1,S,T,1,1.00|external_ref|REQUIRED",
                "A1,2026-11-01,CNY,1,S,T,1,1.00,extra||CELLS_DIFFER",
                "A1,2026-11-01,CNY,1,S||CELLS_DIFFER"
            })
    void aBadCellIsPointedAt(String row, String column, String code) {
        var order = read(HEAD + row + "\n").getFirst();
        assertThat(order.asked()).isNull();
        assertThat(order.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.pointer()).isEqualTo(column == null ? "" : column);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void moneyHasTheDigitsOfItsCurrency() {
        var order = read("freight," + HEAD + "1.234," + GOOD).getFirst();
        assertThat(order.errors())
                .extracting(RowError::pointer, RowError::code)
                .containsExactly(tuple("freight", "MONEY_DIGITS"));
    }

    @Test
    void anOrderWithOneBadRowIsNotImportedAtAll() {
        var order = read(HEAD + GOOD + "A1,,,2,T-2,茶杯,x,9.90\n").getFirst();
        assertThat(order.asked()).isNull();
        assertThat(order.errors()).extracting(RowError::row).containsExactly(3L);
    }

    @Test
    void theRowsOfAnOrderAgree() {
        var order = read(HEAD + GOOD + "A1,2026-11-02T09:30:00,CNY,2,T-2,茶杯,1,9.90\n")
                .getFirst();
        assertThat(order.errors())
                .extracting(RowError::row, RowError::pointer, RowError::code)
                .containsExactly(tuple(3L, "placed_at", "ROWS_DISAGREE"));
    }

    @Test
    void aMistakeInTheCommandIsFoundInTheFile() {
        var order = read(HEAD + GOOD + "A1,,,2,T-2,茶杯,1,9.90\n").getFirst();
        assertThat(order.place().apply("/lines/1/unitPrice", "X")).isEqualTo(new RowError(3, "unit_price", "X"));
        assertThat(order.place().apply("/buyer/name", "X")).isEqualTo(new RowError(2, "buyer_name", "X"));
        assertThat(order.place().apply("/shipments/0/number", "X")).isEqualTo(new RowError(2, "tracking_number", "X"));
        assertThat(order.place().apply("/tenders", "X")).isEqualTo(new RowError(2, "paid_amount", "X"));
        assertThat(order.place().apply("/deductions/0/amount", "X")).isEqualTo(new RowError(2, "order_discount", "X"));
        assertThat(order.place().apply("/lines/99", "X")).isEqualTo(new RowError(2, "lines", "X"));
    }

    @Test
    void anEndlessOrderIsCountedAndNotKept() {
        var rows = IntStream.rangeClosed(1, 5000)
                .mapToObj(i -> "A1,2026-11-01,CNY," + i + ",S,T,1,1.00\n")
                .collect(Collectors.joining());
        var order = read(HEAD + rows).getFirst();
        assertThat(order.rowsSoFar()).isEqualTo(5000);
        assertThat(order.asked().lines()).hasSize(2001);
    }

    @Test
    void theSameOrderTwiceIsPassedOnAndAnotherUnderItsNameIsNot() {
        var other = GOOD.replace("陶瓷茶壶", "玻璃茶壶");
        var text = HEAD + GOOD + GOOD.replace("A1", "A2") + GOOD + GOOD.replace("A1", "A3") + other;
        var portion = new Reading(new CsvOrders(new StringReader(text), ZoneId.of("UTC")), 0).next();
        assertThat(portion).extracting(ReadOrder::ref).containsExactly("A1", "A2", "A1", "A3", "A1");
        assertThat(portion.get(2).asked()).isNotNull();
        assertThat(portion.getLast().errors())
                .extracting(RowError::row, RowError::pointer, RowError::code)
                .containsExactly(tuple(6L, "external_ref", "DUPLICATE_ORDER_IN_FILE"));
    }

    @Test
    void afterARestartItGoesOnBehindTheLastRow() {
        var text = HEAD + GOOD + GOOD.replace("A1", "A2") + GOOD.replace("A1", "A3");
        var portion = new Reading(new CsvOrders(new StringReader(text), ZoneId.of("UTC")), 2).next();
        assertThat(portion).extracting(ReadOrder::ref).containsExactly("A3");
        assertThat(portion.getFirst().rowsSoFar()).isEqualTo(3);
    }

    private static List<ReadOrder> read(String text) {
        var orders = new CsvOrders(new StringReader(text), ZoneId.of("Asia/Shanghai"));
        var found = new ArrayList<ReadOrder>();
        for (var next = orders.next(); next != null; next = orders.next()) {
            found.add(next);
        }
        return found;
    }

    private static void failed(String text, String code, Object... args) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ImportFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(code);
            assertThat(failed.args()).containsExactly(args);
        });
    }
}
