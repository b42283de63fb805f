package aftercare.returns;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import aftercare.access.Role;
import aftercare.codes.CodePicture;
import aftercare.orders.Orders;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The slip that travels in the box: to print, or to hold up on a telephone. */
@Tag(name = "Returns")
@Path("/returns/{id}")
@Transactional
public class SlipResource {

    private static final String PDF = "application/pdf";
    private static final String SVG = "image/svg+xml";

    private final OpenedCase cases;
    private final Orders orders;
    private final FrozenTerms terms;
    private final ReturnPostage postage;
    private final ShopTime time;
    private final Language language;

    SlipResource(
            OpenedCase cases,
            Orders orders,
            FrozenTerms terms,
            ReturnPostage postage,
            ShopTime time,
            Language language) {
        this.cases = cases;
        this.orders = orders;
        this.terms = terms;
        this.postage = postage;
        this.time = time;
        this.language = language;
    }

    @GET
    @Path("/slip.pdf")
    @Produces(PDF)
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "returnSlip", summary = "The slip for the box: codes, units, address, deadline")
    public RestResponse<byte[]> pdf(UUID id) {
        var ret = agreed(id);
        language.unlessSaid(time.language(ret.shopId()));
        var slip = new Slip(
                ret,
                time.shopName(ret.shopId()),
                terms.of(ret).returnAddress(),
                orders.linesOf(ret.orderId()),
                postage.borneUpTo(ret) != null,
                time.zone(ret.shopId()));
        return RestResponse.ResponseBuilder.ok(slip.pdf(language.locale()), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"slip-" + ret.number() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/slip.svg")
    @Produces(SVG)
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "returnSlipPicture", summary = "The codes of the slip alone, for a telephone's screen")
    public RestResponse<String> picture(UUID id) {
        return RestResponse.ResponseBuilder.ok(CodePicture.svg(agreed(id).number()), SVG)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** A slip before the yes would send goods on their way that nobody has agreed to take. */
    private ReturnRequest agreed(UUID id) {
        var ret = cases.shown(id);
        if (!ret.kind().goodsComeBack()) {
            throw Refusal.tooLate("NOTHING_TO_SHIP");
        }
        if (ret.request() != RequestState.APPROVED) {
            throw Refusal.tooLate(ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED");
        }
        return ret;
    }
}
