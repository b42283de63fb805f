package aftercare.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says at each POST that it takes an {@code Idempotency-Key}: every one does, and none insists on it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class KeyedPosts implements OASFilter {

    private static final String KEY = "IdempotencyKey";
    private static final int LONGEST = 200;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addParameter(
                        KEY,
                        OASFactory.createParameter()
                                .in(Parameter.In.HEADER)
                                .name("Idempotency-Key")
                                .required(false)
                                .description(
                                        "One for each wish. Sent again with the same body it is answered as the first"
                                                + " time and carried out once (409 with Retry-After while that is under way); with"
                                                + " another body it is a 422. Kept 24 hours. Without one, asking twice is two wishes")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .minLength(1)
                                        .maxLength(LONGEST)));
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getPOST)
                .filter(post -> post != null)
                .forEach(post -> post.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + KEY)));
    }
}
