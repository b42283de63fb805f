package aftercare.warehouse;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The goods-in desk: every scan finds a case, or is kept. */
@Tag(name = "Warehouse")
@Path("/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ScanResource {

    private final Scanning scanning;
    private final EntityManager db;
    private final ShopTime time;
    private final Who who;

    ScanResource(Scanning scanning, EntityManager db, ShopTime time, Who who) {
        this.scanning = scanning;
        this.db = db;
        this.time = time;
        this.who = who;
    }

    @Schema(name = "ScanCode")
    public record Read(
            @NotBlank
            @Size(max = 80)
            @Schema(description = "A case number, a tracking number, an order number or the code of a unit")
            String code) {}

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "scanParcel",
            summary = "What is this? A case, several to choose from, or a parcel that is kept as unmatched")
    public ScanView scan(@Valid @NotNull Read asked) {
        var view = scanning.scan(who.shopId(), asked.code(), who.actor(), time.now(who.shopId()));
        db.flush();
        return view;
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listScans", summary = "What was scanned today in the shop, newest first")
    public Page<ScanView> today(@BeanParam PageQuery page) {
        UUID shop = who.shopId();
        var zone = time.zone(shop);
        var since = time.now(shop).atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        var found = scanning.newest(shop, since, page.after(), page.limit() + 1).stream()
                .map(scan -> ScanView.of(scan, List.of(), null))
                .toList();
        return Page.of(found, page.limit(), scan -> new Cursor(scan.at(), scan.id()).write());
    }
}
