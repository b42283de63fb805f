package aftercare.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.files.FileName;
import aftercare.idempotency.Once;
import aftercare.limits.TakesFile;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.problems.Words;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Tag(name = "Reconciliation")
@Path("/reconciliation")
@RolesAllowed(Role.FINANCE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ReconciliationResource {

    private static final int MOST_DAYS = 62;

    private final SettlementFiles files;
    private final Reconciling reconciling;
    private final DayTotals totals;
    private final EntityManager db;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;
    private final Language language;

    ReconciliationResource(
            SettlementFiles files,
            Reconciling reconciling,
            DayTotals totals,
            EntityManager db,
            ShopTime time,
            Who who,
            IfMatch ifMatch,
            Language language) {
        this.files = files;
        this.reconciling = reconciling;
        this.totals = totals;
        this.db = db;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
        this.language = language;
    }

    @Schema(name = "SettlementFile")
    public record FileView(
            UUID id, String name, String gateway, int rows, int problems, Instant uploadedAt, String uploadedBy) {

        static FileView of(SettlementFile file) {
            return new FileView(
                    file.id(),
                    file.name(),
                    file.gateway(),
                    file.rowCount(),
                    file.problemCount(),
                    file.uploadedAt(),
                    file.uploadedBy());
        }
    }

    @Schema(name = "SettlementProblem")
    public record ProblemView(int row, String pointer, String code, String detail) {}

    @Schema(name = "ExplainFinding")
    public record Explain(@NotBlank @Size(max = 500) String text) {}

    @Schema(name = "Reconciled")
    public record Reconciled(long open) {}

    @POST
    @Once
    @Path("/files")
    @TakesFile(megabytes = 5)
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importSettlement",
            summary = "Hand in what a gateway says it paid: CSV with reference, amount, currency, date")
    public FileView hand(@RestForm("file") FileUpload upload, @RestForm("gateway") String gateway) {
        if (upload == null) {
            throw Refusal.malformed("/file", "REQUIRED");
        }
        var name = gateway == null || gateway.isBlank()
                ? "MANUAL"
                : gateway.strip().toUpperCase(Locale.ROOT);
        if (name.length() > 40) {
            throw Refusal.malformed("/gateway", "WRONG_LENGTH");
        }
        var bytes = read(upload);
        var said = SettlementCsv.read(bytes);
        var sha256 = sha256(bytes);
        var file = SettlementFile.of(
                who.shopId(), name, FileName.tidy(upload.fileName()), sha256, said, who.name(), time.now(who.shopId()));
        files.add(file, sha256, said);
        db.flush();
        reconciling.run(who.shopId());
        return FileView.of(file);
    }

    @GET
    @Path("/files")
    @Operation(operationId = "listSettlements", summary = "Files of gateways, the newest first")
    public Page<FileView> list(@BeanParam PageQuery page) {
        var found = files.newest(who.shopId(), page.after(), page.limit() + 1).stream()
                .map(FileView::of)
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.uploadedAt(), view.id()).write());
    }

    @GET
    @Path("/files/{id}/problems")
    @Operation(operationId = "listSettlementProblems", summary = "Rows of a file that say nothing we could use")
    public Page<ProblemView> problems(UUID id, @BeanParam PageQuery page) {
        if (!files.has(who.shopId(), id)) {
            throw Refusal.unknown("SETTLEMENT_FILE");
        }
        var line = page.after() == null ? 0 : Math.clamp(page.after().at().getEpochSecond(), 0, Integer.MAX_VALUE);
        var found = files.problemsOf(who.shopId(), id, line, page.limit() + 1);
        var rows = Page.of(
                found,
                page.limit(),
                problem -> new Cursor(Instant.ofEpochSecond(problem.lineNo()), problem.id()).write());
        return new Page<>(
                rows.items().stream()
                        .map(p -> new ProblemView(
                                p.lineNo(), p.pointer(), p.code(), Words.of("problems", p.code(), language.locale())))
                        .toList(),
                rows.nextCursor());
    }

    @POST
    @Once
    @Path("/run")
    @Operation(operationId = "reconcile", summary = "Look now instead of tonight; answers how much is open")
    public Reconciled run() {
        reconciling.run(who.shopId());
        return new Reconciled(
                db.createQuery("select count(*) from Finding where shopId = :shop and state = OPEN", Long.class)
                        .setParameter("shop", who.shopId())
                        .getSingleResult());
    }

    @GET
    @Path("/findings")
    @Operation(operationId = "listFindings", summary = "What does not tie, the newest first")
    public Page<FindingView> findings(
            @QueryParam("state") FindingState state, @QueryParam("kind") FindingKind kind, @BeanParam PageQuery page) {
        var after = page.after();
        var query = db.createQuery(
                        "from Finding where shopId = :shop and state = :state"
                                + (kind == null ? "" : " and kind = :kind")
                                + (after == null ? "" : " and foundAt <= :at and (foundAt < :at or id < :id)")
                                + " order by foundAt desc, id desc",
                        Finding.class)
                .setParameter("shop", who.shopId())
                .setParameter("state", state == null ? FindingState.OPEN : state);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        var found = query.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(FindingView::of)
                .toList();
        return Page.of(found, page.limit(), FindingView::cursor);
    }

    @POST
    @Once
    @Path("/findings/{id}/explain")
    @Operation(operationId = "explainFinding", summary = "Say why it is so")
    public FindingView explain(UUID id, @Valid @NotNull Explain asked) {
        var finding = db.find(Finding.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (finding == null || !finding.shopId().equals(who.shopId())) {
            throw Refusal.unknown("FINDING");
        }
        ifMatch.check(finding.version());
        finding.explain(asked.text(), who.actor(), time.now(finding.shopId()));
        db.flush();
        return FindingView.of(finding);
    }

    @GET
    @Path("/days")
    @Operation(
            operationId = "reconciliationDays",
            summary = "What was granted each day and what became of it; at most 62 days, absent: the last 14")
    public List<DayTotals.Day> days(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        var today = time.now(who.shopId()).atZone(time.zone(who.shopId())).toLocalDate();
        var last = to == null ? today : to;
        var first = from == null ? last.minusDays(13) : from;
        if (first.getYear() < 1000 || last.getYear() > 9998) {
            throw Refusal.malformed(first.getYear() < 1000 ? "/from" : "/to", "INVALID");
        }
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refusal.malformed("/from", "TOO_LARGE");
        }
        return totals.of(who.shopId(), first, last);
    }

    private static byte[] read(FileUpload upload) {
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
