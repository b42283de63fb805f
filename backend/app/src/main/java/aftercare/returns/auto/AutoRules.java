package aftercare.returns.auto;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All rules that decide by themselves. */
@Singleton
public class AutoRules implements PanacheRepositoryBase<AutoRule, UUID> {

    static final int MOST = 50;

    /** Asked at every new case, and most shops have none: so that there is none is kept in memory for half a minute. */
    private final Cache<UUID, Boolean> without = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    /** The rule that decides, and what kept those before it from doing so. */
    public record Fired(AutoRule rule, String others) {}

    void add(AutoRule rule) {
        persistAndFlush(rule);
        without.invalidate(rule.shopId());
    }

    AutoRule of(UUID shopId, UUID id) {
        return find("id = ?1 and shopId = ?2", id, shopId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("AUTO_RULE"));
    }

    List<AutoRule> inOrder(UUID shopId) {
        return find("shopId = ?1 order by priority, id", shopId)
                .range(0, MOST - 1)
                .list();
    }

    /** The first active rule that fits; every active one leaves a word in the log. */
    public Optional<Fired> decide(AutoFacts facts, Instant now) {
        return decide(facts, false, now);
    }

    /** The same when the goods have come back: only rules that wait for that are asked. */
    public Optional<Fired> onReceipt(AutoFacts facts, Instant now) {
        return decide(facts, true, now);
    }

    private Optional<Fired> decide(AutoFacts facts, boolean onReceipt, Instant now) {
        if (without.getIfPresent(facts.shopId()) != null) {
            return Optional.empty();
        }
        Optional<AutoRule> fired = Optional.empty();
        var others = new java.util.ArrayList<String>();
        var rules = inOrder(facts.shopId());
        if (rules.isEmpty()) {
            without.put(facts.shopId(), true);
        }
        for (var rule : rules) {
            if (rule.isActive() && rule.action().isOnReceipt() == onReceipt) {
                var outcome = fired.isPresent() ? AutoOutcome.NOT_ASKED : rule.at(facts);
                if (outcome == AutoOutcome.FIRED) {
                    fired = Optional.of(rule);
                } else {
                    others.add(rule.name() + ": " + outcome);
                }
                getEntityManager().persist(AutoRuleEntry.of(rule, facts, outcome, now));
            }
        }
        return fired.map(rule -> new Fired(rule, others.stream().collect(Collectors.joining("; "))));
    }

    List<AutoRuleEntry> log(UUID ruleId, AutoOutcome only, Cursor after, int limit) {
        var where = "from AutoRuleEntry where ruleId = :rule"
                + (only == null ? "" : " and outcome = :only")
                + (after == null ? "" : " and (at, id) < (:at, :id)")
                + " order by at desc, id desc";
        var query = getEntityManager().createQuery(where, AutoRuleEntry.class).setParameter("rule", ruleId);
        if (only != null) {
            query.setParameter("only", only);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
