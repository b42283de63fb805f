package aftercare.timeline;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

final class TimelineJson {

    private TimelineJson() {}

    @Immutable
    @Converter
    static class Changes extends JsonText<List<TimelineEntry.Change>> {
        Changes() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class Data extends JsonText<Map<String, String>> {
        Data() {
            super(new TypeReference<>() {});
        }
    }
}
