package aftercare.contract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Makes the written contract say what the answers keep: money is a decimal string with its currency, and a field of a view
 * is required unless it is marked {@link Nullable}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class HonestSchemas implements OASFilter {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    /** Shapes of the rules, which know no annotation of ours; the fields that may be absent. */
    private static final Map<String, Set<String>> OF_THE_RULES = Map.ofEntries(
            Map.entry("Deduction", Set.of("scope", "threshold", "everyThreshold")),
            Map.entry("Freight", Set.of("waived", "freeFrom", "standard", "vatBasisPoints", "promisedCarrier")),
            Map.entry("Share", Set.of()),
            Map.entry("Preset", Set.of("qualityPreset", "faults", "dispute", "amends")),
            Map.entry("Term", Set.of("zone")),
            Map.entry("Exclusions", Set.of()),
            Map.entry("Faults", Set.of("afterRepairs", "monthsMoreFrom", "sure")),
            Map.entry("AfterRepairs", Set.of()),
            Map.entry("FaultStep", Set.of("confidence", "byGoods")),
            Map.entry("FaultTime", Set.of("confidence")),
            Map.entry("Amends", Set.of("unclearPage", "missingGift")),
            Map.entry("UnclearPage", Set.of()),
            Map.entry("MissingGift", Set.of()));

    private final IndexView index;

    public HonestSchemas(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        money(schemas.get("Money"));
        api.getComponents().removeSchema("Currency");
        var sent = new HashSet<String>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> reach(media.getSchema(), schemas, sent));
        var absent = mayBeAbsent();
        schemas.forEach((name, schema) -> {
            var optional = OF_THE_RULES.containsKey(name)
                    ? OF_THE_RULES.get(name)
                    : sent.contains(name) ? null : absent.get(name);
            if (optional != null && schema.getProperties() != null) {
                schema.setRequired(schema.getProperties().keySet().stream()
                        .filter(property -> !optional.contains(property))
                        .toList());
            }
        });
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    }

    private static void money(Schema money) {
        var amount = OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Decimal string with exactly the currency's digits")
                .examples(List.of("129.90"));
        var currency = OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("ISO 4217")
                .examples(List.of("CNY"));
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("amount", amount);
        fields.put("currency", currency);
        money.setProperties(fields);
        money.setRequired(List.of("amount", "currency"));
    }

    /** What a caller sends says itself what it requires. */
    private static void reach(Schema schema, Map<String, Schema> all, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(all.get(name), all, reached);
            }
            return;
        }
        Stream.concat(
                        schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream(),
                        Stream.ofNullable(schema.getItems()))
                .forEach(part -> reach(part, all, reached));
    }

    private Map<String, Set<String>> mayBeAbsent() {
        var absent = new HashMap<String, Set<String>>();
        // a type that says its name has it, whatever else is called so
        var records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("aftercare."))
                .sorted(Comparator.comparing(HonestSchemas::isNamed))
                .toList();
        for (var type : records) {
            var fields = new HashSet<String>();
            type.recordComponents().stream()
                    .filter(part -> part.hasAnnotation(NULLABLE))
                    .forEach(part -> fields.add(part.name()));
            absent.put(nameOf(type), fields);
        }
        // generic pages are named after what they hold
        var page = absent.getOrDefault("Page", Set.of());
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .forEach(type -> absent.put("Page" + nameOf(type), page));
        return absent;
    }

    private static boolean isNamed(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null;
    }

    /** What the contract calls it. */
    public static String nameOf(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var named = schema == null ? null : schema.value("name");
        return named == null ? type.simpleName() : named.asString();
    }
}
