package aftercare.credit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.SandboxMoved;
import aftercare.shops.ShopTime;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Writes off what was not spent in time; two nodes that find the same do it once. */
@Singleton
class ExpireCredit {

    private static final int PORTION = 200;

    private final CreditAccounts accounts;
    private final Ledger ledger;
    private final ShopTime time;
    private final Clock clock;

    ExpireCredit(CreditAccounts accounts, Ledger ledger, ShopTime time, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.time = time;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().call(() -> accounts.withExpired(now, PORTION)).stream()
                .distinct()
                .forEach(this::expire);
    }

    /** A sandbox has its own time: what has expired on the way is written off with the move. */
    void moved(@Observes SandboxMoved moved) {
        List<UUID> accountIds;
        while (!(accountIds = accounts.withExpiredIn(moved.shopId(), moved.now(), PORTION)).isEmpty()) {
            accountIds.stream().distinct().forEach(id -> ledger.expire(id, moved.now()));
        }
    }

    private void expire(UUID accountId) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.expire(
                            accountId, time.now(accounts.get(accountId).shopId())));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "What has expired of account %s stays until the next round", accountId);
        }
    }
}
