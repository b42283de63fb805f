package aftercare.frozen;

import java.io.UncheckedIOException;

import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

/** A frozen value kept as JSON text in one column: text, because MySQL's and MariaDB's JSON types are not the same type. */
public abstract class JsonText<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL);

    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final T nothing;

    protected JsonText(TypeReference<T> type) {
        this(type, null);
    }

    /** {@code nothing}: what an empty column stands for, and what leaves it empty. */
    protected JsonText(TypeReference<T> type, T nothing) {
        this.reader = JSON.readerFor(type);
        this.writer = JSON.writerFor(type);
        this.nothing = nothing;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null || value.equals(nothing) ? null : writer.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public T convertToEntityAttribute(String text) {
        try {
            return text == null ? nothing : reader.readValue(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
