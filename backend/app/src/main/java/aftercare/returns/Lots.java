package aftercare.returns;

import java.util.List;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** Where the units of a line are: a value, so that no copy of it is kept to find changes by. */
record Lots(@JsonValue List<Lot> all) {

    @JsonCreator
    static Lots of(List<Lot> all) {
        return new Lots(all);
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Lots> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
