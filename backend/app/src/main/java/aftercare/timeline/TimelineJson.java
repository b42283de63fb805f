package aftercare.timeline;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;

final class TimelineJson {

    private TimelineJson() {}

    @Converter
    static class Changes extends JsonText<List<TimelineEntry.Change>> {
        Changes() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Data extends JsonText<Map<String, String>> {
        Data() {
            super(new TypeReference<>() {});
        }
    }
}
