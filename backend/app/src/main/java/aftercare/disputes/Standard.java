package aftercare.disputes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import aftercare.policy.GoodsClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what an expert measures goods of one category (鉴定标准): points in both languages, in a version that stays as it is. */
public record Standard(
        String id,
        int version,
        Set<GoodsClass> goods,
        Map<String, String> name,
        Map<String, String> source,
        List<Point> points) {

    /** One question that is met, not met, or cannot be told. */
    public record Point(String id, Map<String, String> text) {}

    static String in(Map<String, String> words, Locale language) {
        return words.getOrDefault(language.getLanguage(), words.get("zh"));
    }

    /** As it is read. */
    @Schema(name = "Standard")
    public record View(String id, int version, String name, String source, List<PointView> points) {}

    @Schema(name = "StandardPoint")
    public record PointView(String id, String text) {}

    View view(Locale language) {
        return new View(
                id,
                version,
                in(name, language),
                in(source, language),
                points.stream()
                        .map(point -> new PointView(point.id(), in(point.text(), language)))
                        .toList());
    }
}
