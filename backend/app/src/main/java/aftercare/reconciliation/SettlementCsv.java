package aftercare.reconciliation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import aftercare.contract.KeptTimes;
import aftercare.money.Money;
import aftercare.money.MoneyRefused;
import aftercare.problems.Refusal;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads {@code reference,amount,currency,date}; a row that cannot be read is a problem of its own and stops no other. */
final class SettlementCsv {

    static final int MOST_ROWS = 20_000;
    private static final List<String> COLUMNS = List.of("reference", "amount", "currency", "date");
    private static final int LONGEST_REFERENCE = 120;

    private SettlementCsv() {}

    static SettlementFile.Said read(byte[] file) {
        var said = SettlementFile.Said.nothing();
        try (var reader = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(new StringReader(text(file)))) {
            int[] places = null;
            for (var row : reader) {
                if (places == null) {
                    places = places(row);
                } else if (said.rows().size() + said.problems().size() >= MOST_ROWS) {
                    throw Refusal.at("/file", 422, "TOO_MANY_ROWS", MOST_ROWS);
                } else {
                    read(row, places, said);
                }
            }
            if (places == null) {
                throw Refusal.malformed("/file", "FILE_EMPTY");
            }
            return said;
        } catch (CsvParseException | IOException unreadable) {
            throw Refusal.malformed("/file", "NOT_A_TABLE");
        }
    }

    private static void read(CsvRecord row, int[] places, SettlementFile.Said said) {
        var line = Math.toIntExact(row.getStartingLineNumber());
        var reference = cell(row, places[0]);
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            said.problems().add(new SettlementFile.RowProblem(line, "reference", "WRONG_LENGTH"));
            return;
        }
        try {
            var amount = Money.of(cell(row, places[1]), cell(row, places[2]).toUpperCase(Locale.ROOT));
            if (!amount.isPositive()) {
                said.problems().add(new SettlementFile.RowProblem(line, "amount", "AMOUNT_NOT_POSITIVE"));
                return;
            }
            var day = LocalDate.parse(cell(row, places[3]));
            if (!KeptTimes.keeps(day)) {
                said.problems().add(new SettlementFile.RowProblem(line, "date", "NOT_A_DAY"));
                return;
            }
            said.rows().add(new SettlementFile.Row(line, reference, amount, day));
        } catch (MoneyRefused wrong) {
            said.problems().add(new SettlementFile.RowProblem(line, "amount", wrong.code()));
        } catch (DateTimeParseException noDay) {
            said.problems().add(new SettlementFile.RowProblem(line, "date", "NOT_A_DAY"));
        }
    }

    private static int[] places(CsvRecord header) {
        var titles = header.getFields().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        var missing =
                COLUMNS.stream().filter(column -> !titles.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.malformed("/file", "COLUMNS_MISSING", String.join(", ", missing));
        }
        return COLUMNS.stream().mapToInt(titles::indexOf).toArray();
    }

    private static String cell(CsvRecord row, int place) {
        return place < row.getFieldCount() ? row.getField(place).strip() : "";
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw Refusal.malformed("/file", "ENCODING_UNKNOWN");
        }
    }
}
