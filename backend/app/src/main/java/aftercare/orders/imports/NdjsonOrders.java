package aftercare.orders.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

import aftercare.orders.PlaceOrder;
import aftercare.problems.Pointers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One line for each order, as POST /orders takes it. */
final class NdjsonOrders implements OrdersInFile {

    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final BufferedReader text;
    private final ObjectMapper json;
    private long line;
    private long rows;

    NdjsonOrders(Reader in, ObjectMapper json) {
        this.text = new BufferedReader(in, 64 * 1024);
        this.json = json;
    }

    @Override
    public ReadOrder next() {
        var order = nextFilled();
        if (order == null) {
            return null;
        }
        rows++;
        var here = line;
        try {
            var asked = json.readValue(order, PlaceOrder.class);
            return asked == null ? wrong(here, order, "", "WRONG_TYPE") : read(here, order, asked);
        } catch (JsonMappingException unreadable) {
            return wrong(here, order, Pointers.of(unreadable.getPath()), Pointers.codeOf(unreadable));
        } catch (JsonProcessingException broken) {
            return wrong(here, order, "", "NOT_JSON");
        }
    }

    private ReadOrder read(long here, String order, PlaceOrder asked) {
        return new ReadOrder(
                here,
                rows,
                asked.externalRef(),
                Hash.of(order),
                asked,
                List.of(),
                (pointer, code) -> new RowError(here, pointer, code));
    }

    private ReadOrder wrong(long here, String order, String pointer, String code) {
        var error = new RowError(here, pointer, code);
        return new ReadOrder(here, rows, null, Hash.of(order), null, List.of(error), (p, c) -> error);
    }

    private String nextFilled() {
        String next;
        do {
            next = nextLine();
        } while (next != null && next.isBlank());
        return next;
    }

    /** As {@code readLine} does, but not for ever: a file without a line break must not fill the memory. */
    private String nextLine() {
        var read = new StringBuilder();
        try {
            var next = text.read();
            if (next < 0) {
                return null;
            }
            line++;
            while (next >= 0 && next != '\n') {
                if (next != '\uFEFF' || !read.isEmpty()) {
                    read.append((char) next);
                }
                if (read.length() > LONGEST_LINE) {
                    throw new ImportFailed("ROW_UNREADABLE", line);
                }
                next = text.read();
            }
            return read.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
