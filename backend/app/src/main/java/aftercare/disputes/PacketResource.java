package aftercare.disputes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.disputes.Readers.Reader;
import aftercare.failures.Failures;
import aftercare.failures.FailuresView;
import aftercare.files.FileStore;
import aftercare.orders.Orders;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.returns.CaseInDispute;
import aftercare.returns.ReturnRequest;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The packet (证据包): made when it is asked for, with its reader's eyes. */
@Tag(name = "Disputes")
@Path("/disputes/{id}")
@Transactional
public class PacketResource {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";
    private static final int STORY = 200;
    private static final int STORY_PAGES = 10;

    private final Disputes disputes;
    private final Returns returns;
    private final CaseInDispute cases;
    private final DisputeViews views;
    private final Readers readers;
    private final FileStore store;
    private final Timeline timeline;
    private final Orders orders;
    private final Failures failures;
    private final Shops shops;
    private final ShopTime time;
    private final Language language;
    private final Who who;

    PacketResource(
            Disputes disputes,
            Returns returns,
            CaseInDispute cases,
            DisputeViews views,
            Readers readers,
            FileStore store,
            Timeline timeline,
            Orders orders,
            Failures failures,
            Shops shops,
            ShopTime time,
            Language language,
            Who who) {
        this.disputes = disputes;
        this.returns = returns;
        this.cases = cases;
        this.views = views;
        this.readers = readers;
        this.store = store;
        this.timeline = timeline;
        this.orders = orders;
        this.failures = failures;
        this.shops = shops;
        this.time = time;
        this.language = language;
        this.who = who;
    }

    @GET
    @Path("/packet.pdf")
    @Produces(PDF)
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ, Role.ARBITER, Role.EXPERT})
    @Operation(operationId = "disputePaper", summary = "The dispute on paper, as its reader may see it")
    @APIResponse(responseCode = "200", content = @Content(mediaType = PDF, schema = @Schema(format = "binary")))
    public Response paper(UUID id) {
        var ret = readable(id);
        return answer(ret, PDF, "pdf", out -> out.write(paper(ret)));
    }

    @GET
    @Path("/packet")
    @Produces(ZIP)
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ, Role.ARBITER, Role.EXPERT})
    @Operation(
            operationId = "disputePacket",
            summary = "The paper, all files, and a manifest with their hashes, as a zip")
    @APIResponse(responseCode = "200", content = @Content(mediaType = ZIP, schema = @Schema(format = "binary")))
    public Response packet(UUID id) {
        var ret = readable(id);
        var packet =
                new Packet(ret.number(), paper(ret), cases.originals(ret, forStaff()), store, time.now(ret.shopId()));
        return answer(ret, ZIP, "zip", packet::writeTo);
    }

    private ReturnRequest readable(UUID id) {
        var dispute = disputes.get(id);
        var ret = returns.get(id);
        if (readers.of(dispute, ret, who) == Reader.NOBODY) {
            throw Refusal.unknown("DISPUTE");
        }
        return ret;
    }

    private byte[] paper(ReturnRequest ret) {
        language.unlessSaid(time.language(ret.shopId()));
        var now = time.now(ret.shopId());
        var view = cases.view(ret);
        var order = orders.get(ret.orderId());
        var terms = shops.terms(order.termsId());
        return new PacketPaper(
                        views.of(disputes.get(ret.id()), ret, now),
                        view,
                        new OrderOnPaper(
                                order, orders.linesOf(order.id()), orders.shipmentsOf(order), view, language.locale()),
                        new PresetOnPaper(shops.presetOf(terms), terms.promisedDays(), language.locale()),
                        new MoneyOnPaper(order, view.refunds(), language.locale()),
                        new FailuresOnPaper(wentWrong(ret)),
                        cases.files(ret, forStaff()),
                        story(ret),
                        time.zone(ret.shopId()),
                        language.locale(),
                        now)
                .pdf();
    }

    /** What the shop's people say among themselves is for nobody else. */
    private boolean forStaff() {
        return who.isForShop();
    }

    private List<FailuresView.One> wentWrong(ReturnRequest ret) {
        return forStaff() ? failures.view(ret, language.locale()).items() : List.of();
    }

    private List<TimelineView> story(ReturnRequest ret) {
        var all = new ArrayList<TimelineView>();
        var page = timeline.of(ret.id(), language.locale(), forStaff(), null, STORY);
        all.addAll(page.items());
        for (var more = 1; page.nextCursor() != null && more < STORY_PAGES; more++) {
            page = timeline.of(
                    ret.id(), language.locale(), forStaff(), aftercare.paging.Cursor.of(page.nextCursor()), STORY);
            all.addAll(page.items());
        }
        return all.reversed();
    }

    private static Response answer(ReturnRequest ret, String type, String ending, StreamingOutput content) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"dispute-" + ret.number() + "." + ending + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
