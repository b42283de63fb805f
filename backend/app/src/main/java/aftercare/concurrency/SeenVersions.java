package aftercare.concurrency;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import aftercare.contract.HonestSchemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says in the contract where an {@code If-Match} is compared or required, and which answers leave with an {@code ETag}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SeenVersions implements OASFilter {

    private static final String ETAG = "ETag";
    private static final Map<Seen, String> PARAMETERS =
            Map.of(Seen.COMPARED, "IfMatch", Seen.REQUIRED, "IfMatchRequired");
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final IndexView index;

    public SeenVersions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addParameter(PARAMETERS.get(Seen.COMPARED), ifMatch(false))
                .addParameter(PARAMETERS.get(Seen.REQUIRED), ifMatch(true))
                .addHeader(
                        ETAG,
                        OASFactory.createHeader()
                                .description(
                                        "Changes whenever this answer would be another; sent as If-Match it stands for"
                                                + " the version of the thing, in whichever language it was read")
                                .schema(text()));
        var said = said();
        var tagged = tagged();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (method != HttpMethod.GET) {
                        compare(
                                operation,
                                said.getOrDefault(operation.getOperationId(), Seen.byRule(method.name(), path)));
                    }
                    operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                        if (status.startsWith("2") && isTagged(answer, tagged)) {
                            answer.addHeader(ETAG, OASFactory.createHeader().ref("#/components/headers/" + ETAG));
                        }
                    });
                }));
    }

    private static Parameter ifMatch(boolean required) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name("If-Match")
                .required(required)
                .description("The ETag under which it was read, or its version in quotation marks")
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static void compare(Operation operation, Seen meaning) {
        if (meaning == Seen.NOTHING) {
            return;
        }
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + PARAMETERS.get(meaning)));
        answers(operation, "412", "It has changed since it was read; nothing was done");
        if (meaning == Seen.REQUIRED) {
            answers(operation, "428", "If-Match is missing; nothing was done");
        }
    }

    private static void answers(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }

    /** Where a door says it itself, by its operation's name. */
    private Map<String, Seen> said() {
        var meanings = new HashMap<String, Seen>();
        for (var annotation : index.getAnnotations(DotName.createSimple(AsSeen.class))) {
            var operation = annotation.target().asMethod().annotation(OPERATION);
            meanings.put(
                    operation.value("operationId").asString(),
                    Seen.valueOf(annotation.value().asEnum()));
        }
        return meanings;
    }

    private Set<String> tagged() {
        return index.getAllKnownImplementations(DotName.createSimple(Tagged.class)).stream()
                .map(type -> "/" + HonestSchemas.nameOf(type))
                .collect(Collectors.toSet());
    }

    private static boolean isTagged(APIResponse answer, Collection<String> tagged) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema -> schema != null
                                && schema.getRef() != null
                                && tagged.stream().anyMatch(schema.getRef()::endsWith));
    }
}
