package aftercare.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.policy.ReturnKind;
import aftercare.repairs.RepairStage;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The repair board: every repair that was agreed on and is not home yet, what is due first on top. */
@Tag(name = "Repairs")
@Path("/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class RepairBoardResource {

    private final EntityManager db;
    private final ShopTime time;
    private final Who who;

    RepairBoardResource(EntityManager db, ShopTime time, Who who) {
        this.db = db;
        this.time = time;
        this.who = who;
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listRepairs", summary = "The open repairs, what is due first on top")
    public Page<RepairRow> list(
            @QueryParam("stage") RepairStage stage,
            @QueryParam("assignee") @Size(max = 80) @Parameter(description = "A subject, or \"me\"") String assignee,
            @BeanParam PageQuery page) {
        var after = page.after();
        var text = RepairRow.SELECT + "r.shopId = :shop and r.kind = :kind and r.request = :request"
                + (stage == null ? "" : " and r.repairStage = :stage")
                + (assignee == null ? "" : " and r.assigneeId = :assignee")
                + (after == null ? "" : " and r.due.dueAt >= :at and (r.due.dueAt > :at or r.id > :id)")
                + " order by r.due.dueAt, r.id";
        var query = db.createQuery(text, RepairRow.class)
                .setParameter("shop", who.shopId())
                .setParameter("kind", ReturnKind.REPAIR)
                .setParameter("request", RequestState.APPROVED);
        if (stage != null) {
            query.setParameter("stage", stage);
        }
        if (assignee != null) {
            query.setParameter("assignee", "me".equals(assignee) ? who.subject() : assignee);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        var rows = Page.of(query.setMaxResults(page.limit() + 1).getResultList(), page.limit(), RepairRow::cursor);
        var zone = time.zone(who.shopId());
        return new Page<>(rows.items().stream().map(row -> row.shown(zone)).toList(), rows.nextCursor());
    }
}
