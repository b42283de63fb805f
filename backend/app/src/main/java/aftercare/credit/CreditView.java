package aftercare.credit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account of store credit: what may be spent now, and the newest entries. */
@Schema(name = "CreditAccount")
public record CreditView(
        UUID id,

        @Schema(description = "How many entries it has") int version,

        UUID shopId,
        String shopName,

        @Schema(description = "Staff only") @Nullable Holder.Kind holderKind,

        @Schema(description = "Staff only: sign-in or phone") @Nullable
        String holder,

        @Nullable String holderName,
        Money balance,

        @Schema(description = "What expires next, and when") @Nullable
        Expiring next,

        List<Entry> entries,
        Instant openedAt)
        implements Tagged {

    @Schema(name = "CreditExpiring")
    public record Expiring(Money amount, Instant at) {}

    /** One movement, signed. */
    @Schema(name = "CreditEntry")
    public record Entry(
            UUID id,
            CreditEntryKind kind,
            Money amount,

            @Schema(description = "Under this name it happened once; what is undone is named by it")
            String cause,

            @Nullable String note,

            @Schema(description = "The case it was spent on, or comes back from") @Nullable
            UUID returnId,

            @Nullable Instant expiresAt,
            Instant at,

            @Schema(description = "Staff only") @Nullable String by) {

        static Entry of(CreditEntry entry, CreditAccount account, boolean forStaff) {
            return new Entry(
                    entry.id(),
                    entry.kind(),
                    account.money(entry.amountMinor()),
                    entry.cause(),
                    entry.note(),
                    entry.returnId(),
                    entry.expiresAt(),
                    entry.at(),
                    forStaff ? entry.actor().actorName() : null);
        }

        String cursor() {
            return new Cursor(at, id).write();
        }
    }

    static CreditView of(
            CreditAccount account,
            int version,
            String shopName,
            Lots lots,
            List<CreditEntry> entries,
            boolean forStaff,
            Instant now) {
        return new CreditView(
                account.id(),
                version,
                account.shopId(),
                shopName,
                forStaff ? account.holderKind() : null,
                forStaff ? account.holder() : null,
                account.holderName(),
                account.money(lots.available(now)),
                lots.next(now)
                        .map(lot -> new Expiring(account.money(lot.left()), lot.expiresAt()))
                        .orElse(null),
                entries.stream()
                        .map(entry -> Entry.of(entry, account, forStaff))
                        .toList(),
                account.openedAt());
    }

    String cursor() {
        return new Cursor(openedAt, id).write();
    }
}
