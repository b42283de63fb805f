package aftercare.clocks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.CaseClock.State;
import aftercare.clocks.ClockNews.Change;
import aftercare.shops.ShopTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All clocks. Only one hard clock runs on a case at a time. */
@ApplicationScoped
public class CaseClocks implements PanacheRepositoryBase<CaseClock, UUID> {

    private static final List<State> OPEN = List.of(State.RUNNING, State.PAUSED);

    private final ShopTime time;
    private final ClockNews news;

    CaseClocks(ShopTime time, ClockNews news) {
        this.time = time;
        this.news = news;
    }

    public CaseClock start(CaseClock.Start asked) {
        var clock = CaseClock.start(asked, !time.isSandbox(asked.subject().shopId()));
        persist(clock);
        news.tell(clock, Change.STARTED, asked.at());
        return clock;
    }

    /** The hard clock was answered in time, or no longer matters. Nothing happens where it has already run out. */
    public void meet(UUID shopId, UUID subjectId, String code, Instant now) {
        var met = update(
                "state = ?1, endedAt = ?2, wakeAt = null, warnAt = null where subjectId = ?3 and kind = ?4 and state in ?5",
                State.MET,
                now,
                subjectId,
                Kind.HARD,
                OPEN);
        if (met > 0) {
            news.stopped(shopId, subjectId, code, now);
        }
    }

    /** Ends what has no consequence, of the given code or (null) all of it: met or missed. */
    public void end(UUID subjectId, String code, Instant now) {
        find("subjectId = ?1 and kind <> ?2 and state in ?3", subjectId, Kind.HARD, OPEN).stream()
                .filter(clock -> code == null || clock.code().equals(code))
                .forEach(clock -> {
                    clock.end(now);
                    news.tell(clock, clock.state() == State.MET ? Change.STOPPED : Change.MISSED, now);
                });
    }

    public boolean runs(UUID subjectId, String code) {
        return count("subjectId = ?1 and code = ?2 and state in ?3", subjectId, code, OPEN) > 0;
    }

    /** True for exactly one caller, and only while the clock still runs. */
    public boolean claim(ClockDue due, Instant now) {
        var claimed = leave(due.clockId(), State.FIRED, now);
        if (claimed) {
            news.fired(due, now);
        }
        return claimed;
    }

    /** Ran out without a consequence; true for exactly one caller. */
    boolean miss(UUID clockId, Instant now) {
        return leave(clockId, State.MISSED, now);
    }

    private boolean leave(UUID clockId, State to, Instant now) {
        return update(
                        "state = ?1, endedAt = ?2, wakeAt = null, warnAt = null where id = ?3 and state = ?4",
                        to,
                        now,
                        clockId,
                        State.RUNNING)
                == 1;
    }

    public void pause(UUID subjectId, String reason, Instant now) {
        var clock = hard(subjectId);
        clock.pause(reason, now);
        news.tell(clock, Change.PAUSED, now);
    }

    public void resume(UUID subjectId, Instant now) {
        var clock = hard(subjectId);
        clock.resume(now, !time.isSandbox(clock.shopId()));
        news.tell(clock, Change.RESUMED, now);
    }

    /** To another deadline; {@code source}: who set it, null where the buyer gives the shop more time. */
    public void move(UUID subjectId, Instant to, String source, Instant now) {
        var clock = hard(subjectId);
        clock.move(to, source, now, !time.isSandbox(clock.shopId()));
        news.tell(clock, source == null ? Change.EXTENDED : Change.IMPORTED, now);
    }

    private CaseClock hard(UUID subjectId) {
        return find("subjectId = ?1 and kind = ?2 and state in ?3", subjectId, Kind.HARD, OPEN)
                .singleResult();
    }

    /** Who has the case has its clocks. */
    public void assign(UUID subjectId, String subject, String name) {
        update(
                "assigneeId = ?1, assigneeName = ?2 where subjectId = ?3 and state in ?4",
                subject,
                name,
                subjectId,
                OPEN);
    }

    /** The hard ones first, the newest of each kind first. */
    public List<CaseClock> of(UUID subjectId) {
        return find("subjectId = ?1 order by kind, startedAt desc, id desc", subjectId)
                .page(0, 50)
                .list();
    }

    public boolean anyOf(UUID shopId) {
        return find("shopId", shopId).firstResultOptional().isPresent();
    }
}
