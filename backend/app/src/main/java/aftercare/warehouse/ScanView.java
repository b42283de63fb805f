package aftercare.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.returns.FindByCode;
import aftercare.returns.GoodsState;
import aftercare.returns.RequestState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scan was found to be. */
@Schema(name = "Scan")
public record ScanView(
        UUID id,
        String code,
        Instant at,
        @Nullable String by,

        @Schema(description = "The one case that it means") @Nullable
        UUID returnId,

        @Nullable String returnNumber,

        @Schema(description = "Cases that it may mean; more than one: choose")
        List<Candidate> cases,

        @Schema(description = "Kept as unmatched, because nobody had announced it") @Nullable
        UUID strayId,

        @Schema(description = "The same was scanned before, the last time then") @Nullable
        Instant scannedBefore) {

    /** A case that a code may mean. */
    @Schema(name = "ScanCandidate")
    public record Candidate(
            UUID id,
            String number,
            String orderNumber,
            @Nullable String buyerName,
            String what,
            RequestState request,
            GoodsState goods,

            @Schema(description = "Goods of it may come in") boolean awaited) {

        static Candidate of(FindByCode.Found found) {
            return new Candidate(
                    found.id(),
                    found.number(),
                    found.orderNumber(),
                    found.buyerName(),
                    found.what(),
                    found.request(),
                    found.goods(),
                    found.awaited());
        }
    }

    static ScanView of(ParcelScan scan, List<FindByCode.Found> cases, Instant before) {
        return new ScanView(
                scan.id(),
                scan.code(),
                scan.at(),
                scan.byName(),
                scan.returnId(),
                scan.returnNumber(),
                cases.stream().map(Candidate::of).toList(),
                scan.strayId(),
                before);
    }
}
