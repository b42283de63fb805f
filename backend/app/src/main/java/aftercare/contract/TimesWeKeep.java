package aftercare.contract;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;

/** A time is one that the database can keep; any other is no time, and must not be a mishap. */
@Singleton
class TimesWeKeep implements ObjectMapperCustomizer {

    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** After the usual ways to read times, which it replaces. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("times we keep")
                .addDeserializer(Instant.class, new Kept<>(Instant.class, InstantDeserializer.INSTANT, FIRST, LAST))
                .addDeserializer(
                        LocalDate.class,
                        new Kept<>(
                                LocalDate.class,
                                LocalDateDeserializer.INSTANCE,
                                LocalDate.of(1000, 1, 1),
                                LocalDate.of(9999, 12, 31))));
    }

    private static final class Kept<T extends Comparable<? super T>> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient JsonDeserializer<? extends T> plain;
        private final transient T first;
        private final transient T last;

        Kept(Class<T> type, JsonDeserializer<? extends T> plain, T first, T last) {
            super(type);
            this.type = type;
            this.plain = plain;
            this.first = first;
            this.last = last;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = json.getText();
            var read = plain.deserialize(json, context);
            if (read != null && (read.compareTo(first) < 0 || read.compareTo(last) > 0)) {
                throw context.weirdStringException(text, type, "of the years 1000 to 9999");
            }
            return read;
        }
    }
}
