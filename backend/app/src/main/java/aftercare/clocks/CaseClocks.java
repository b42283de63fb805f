package aftercare.clocks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.shops.ShopTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All clocks. Only one hard clock runs on a case at a time. */
@ApplicationScoped
public class CaseClocks implements PanacheRepositoryBase<CaseClock, UUID> {

    private final ShopTime time;

    CaseClocks(ShopTime time) {
        this.time = time;
    }

    public CaseClock start(CaseClock.Start asked) {
        var clock = CaseClock.start(asked, !time.isSandbox(asked.shopId()));
        persist(clock);
        return clock;
    }

    /** The running clock was answered in time, or no longer matters. */
    public void meet(UUID subjectId, Instant now) {
        update(
                "state = ?1, endedAt = ?2, wakeAt = null, warnAt = null where subjectId = ?3 and state = ?4",
                CaseClock.State.MET,
                now,
                subjectId,
                CaseClock.State.RUNNING);
    }

    /** True for exactly one caller, and only while the clock still runs. */
    public boolean claim(UUID clockId, Instant now) {
        return update(
                        "state = ?1, endedAt = ?2, wakeAt = null, warnAt = null where id = ?3 and state = ?4",
                        CaseClock.State.FIRED,
                        now,
                        clockId,
                        CaseClock.State.RUNNING)
                == 1;
    }

    public List<CaseClock> of(UUID subjectId) {
        return find("subjectId = ?1 order by startedAt desc, id desc", subjectId)
                .page(0, 50)
                .list();
    }

    public boolean anyOf(UUID shopId) {
        return find("shopId", shopId).firstResultOptional().isPresent();
    }
}
