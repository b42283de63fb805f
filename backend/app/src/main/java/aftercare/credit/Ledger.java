package aftercare.credit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;

/** The only door to the entries. Every movement holds the account's lock, writes off what has expired, and happens once per cause. */
@Singleton
public class Ledger {

    private final CreditAccounts accounts;
    private final EntityManager db;
    private final ShopTime time;

    Ledger(CreditAccounts accounts, EntityManager db, ShopTime time) {
        this.accounts = accounts;
        this.db = db;
        this.time = time;
    }

    /** Under which name a movement happens once, what it is for, who did it, and (null: no case) for which case. */
    public record Why(String cause, String note, Actor by, UUID returnId) {
        public Why(String cause, String note, Actor by) {
            this(cause, note, by, null);
        }
    }

    /** What a buyer may spend in a shop in this currency; nothing where he has no account. */
    public Money available(UUID shopId, Holder holder, String currency, Instant now) {
        return accounts.find(shopId, holder, currency)
                .map(account -> account.money(accounts.lots(account).available(now)))
                .orElseGet(() -> Money.ofMinor(0, currency));
    }

    /** All of it or nothing, from what the buyer has in the shop. */
    public void spend(UUID shopId, Holder holder, Money amount, Why why, Instant now) {
        var account = accounts.find(shopId, holder, amount.currency().getCurrencyCode())
                .orElseThrow(() -> Refusal.againstRule(
                        "/amount",
                        "CREDIT_NOT_ENOUGH",
                        Money.ofMinor(0, amount.currency().getCurrencyCode())));
        spend(account.id(), amount, why, now);
    }

    /** A part of what a case has taken comes back to the grants it came from, with their own days; what lasts longest first. */
    public void giveBack(UUID returnId, long minor, Why why, Instant now) {
        var entries = accounts.entriesOf(returnId);
        var account = locked(entries.getFirst().accountId(), now);
        if (accounts.isKnown(account, why.cause())) {
            return;
        }
        var takes = Lots.giveBack(accounts.takenBy(returnId), minor)
                .orElseThrow(() -> Refusal.againstRule("/amount", "CREDIT_NOT_REVERSIBLE"));
        write(account, takes, CreditEntryKind.REVERSE, why, now);
    }

    /** Answers the account; the same cause again changes nothing. */
    public UUID grant(UUID shopId, Holder holder, Money amount, Instant expiresAt, Why why, Instant now) {
        var currency = amount.currency().getCurrencyCode();
        var account = locked(accounts.open(shopId, holder, currency, now), now);
        if (!accounts.isKnown(account, why.cause())) {
            positive(amount);
            var lot = CreditLot.of(account, amount.minor(), expiresAt, !time.isSandbox(shopId));
            db.persist(lot);
            var first = new Lots.Take(lot.id(), amount.minor());
            db.persist(CreditEntry.of(account, first, CreditEntryKind.GRANT, why, now)
                    .until(expiresAt));
        }
        return account.id();
    }

    /** All of it or nothing. */
    public void spend(UUID accountId, Money amount, Why why, Instant now) {
        var account = locked(accountId, now);
        if (accounts.isKnown(account, why.cause())) {
            return;
        }
        positive(amount);
        if (!amount.currency().getCurrencyCode().equals(account.currency())) {
            throw Refusal.againstRule("/amount", "CREDIT_OTHER_CURRENCY", account.currency());
        }
        var lots = accounts.lots(account);
        var takes = lots.spend(amount.minor(), now)
                .orElseThrow(
                        () -> Refusal.againstRule("/amount", "CREDIT_NOT_ENOUGH", account.money(lots.available(now))));
        write(account, takes, CreditEntryKind.SPEND, why, now);
    }

    /** Undoes everything of a cause; a grant only while nothing of it was spent. */
    public void reverse(UUID accountId, String cause, Why why, Instant now) {
        var account = locked(accountId, now);
        if (accounts.isKnown(account, why.cause())) {
            return;
        }
        var undone = accounts.entriesOf(account, cause);
        if (undone.isEmpty() || undone.stream().anyMatch(e -> isFinal(e.kind()))) {
            throw Refusal.againstRule("/cause", "CREDIT_NOT_REVERSIBLE");
        }
        for (var entry : undone) {
            if (entry.amountMinor() > accounts.lot(entry.lotId()).leftMinor()) {
                throw Refusal.againstRule("/cause", "CREDIT_SPENT_ALREADY");
            }
        }
        var takes = undone.stream()
                .map(e -> new Lots.Take(e.lotId(), -e.amountMinor()))
                .toList();
        write(account, takes, CreditEntryKind.REVERSE, why, now);
    }

    private static boolean isFinal(CreditEntryKind kind) {
        return kind == CreditEntryKind.REVERSE || kind == CreditEntryKind.EXPIRE;
    }

    void expire(UUID accountId, Instant now) {
        locked(accountId, now);
    }

    private CreditAccount locked(UUID accountId, Instant now) {
        var account = accounts.lock(accountId);
        var expired = accounts.lots(account).expire(now);
        for (var take : expired) {
            // given back after its day, a lot expires more than once
            var cause = "expired:" + accounts.timesMoved(take.lotId());
            var why = new Why(cause, null, Actor.system("EXPIRY"));
            write(account, List.of(take), CreditEntryKind.EXPIRE, why, now);
        }
        return account;
    }

    private void write(CreditAccount account, List<Lots.Take> takes, CreditEntryKind kind, Why why, Instant now) {
        for (var take : takes) {
            accounts.lot(take.lotId()).move(take.minor());
            db.persist(CreditEntry.of(account, take, kind, why, now));
        }
        db.flush();
    }

    private static void positive(Money amount) {
        if (!amount.isPositive()) {
            throw Refusal.againstRule("/amount", "AMOUNT_NOT_POSITIVE");
        }
    }
}
