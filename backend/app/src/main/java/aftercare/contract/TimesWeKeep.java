package aftercare.contract;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

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

    /** After the usual ways to read times, which it replaces. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("times we keep")
                .addDeserializer(
                        Instant.class, new Kept<>(Instant.class, InstantDeserializer.INSTANT, KeptTimes::keeps))
                .addDeserializer(
                        LocalDate.class,
                        new Kept<>(LocalDate.class, LocalDateDeserializer.INSTANCE, KeptTimes::keeps)));
    }

    private static final class Kept<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient JsonDeserializer<? extends T> plain;
        private final transient Predicate<T> keeps;

        Kept(Class<T> type, JsonDeserializer<? extends T> plain, Predicate<T> keeps) {
            super(type);
            this.type = type;
            this.plain = plain;
            this.keeps = keeps;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = json.getText();
            var read = plain.deserialize(json, context);
            if (read != null && !keeps.test(read)) {
                throw context.weirdStringException(text, type, "of the years 1000 to 9999");
            }
            return read;
        }
    }
}
