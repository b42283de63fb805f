package aftercare.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;

/** What a parcel is said to hold. Kept as "1:2,3:1": two of line 1, one of line 3. */
final class Contents {

    private final Map<Integer, Integer> pieces;

    private Contents(Map<Integer, Integer> pieces) {
        this.pieces = pieces;
    }

    /** Null: nothing was said. */
    static Contents of(List<Packed> lines) {
        if (lines == null) {
            return null;
        }
        var pieces = new LinkedHashMap<Integer, Integer>();
        lines.forEach(line -> pieces.put(line.lineNo(), line.quantity()));
        return new Contents(pieces);
    }

    int of(int lineNo) {
        return pieces.getOrDefault(lineNo, 0);
    }

    List<Packed> lines() {
        return pieces.entrySet().stream()
                .map(each -> new Packed(each.getKey(), each.getValue()))
                .toList();
    }

    private String text() {
        return pieces.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private static Contents read(String text) {
        var pieces = new LinkedHashMap<Integer, Integer>();
        for (var line : text.split(",")) {
            var at = line.indexOf(':');
            pieces.put(Integer.valueOf(line.substring(0, at)), Integer.valueOf(line.substring(at + 1)));
        }
        return new Contents(pieces);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents contents && pieces.equals(contents.pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Immutable
    @Converter
    static class Text implements AttributeConverter<Contents, String> {

        @Override
        public String convertToDatabaseColumn(Contents contents) {
            return contents == null ? null : contents.text();
        }

        @Override
        public Contents convertToEntityAttribute(String text) {
            return text == null ? null : read(text);
        }
    }
}
