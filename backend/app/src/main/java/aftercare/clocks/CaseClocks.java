package aftercare.clocks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.CaseClock.State;
import aftercare.clocks.ClockNews.Change;
import aftercare.money.Money;
import aftercare.shops.ShopTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All clocks. Only one hard clock runs on a case at a time. */
@Singleton
public class CaseClocks implements PanacheRepositoryBase<CaseClock, UUID> {

    private final ShopTime time;
    private final ClockNews news;

    CaseClocks(ShopTime time, ClockNews news) {
        this.time = time;
        this.news = news;
    }

    /** To change the clocks of a case: read once, whatever is done with them then. */
    public ClockBook book(UUID subjectId) {
        return ClockBook.of(of(subjectId));
    }

    public void start(ClockBook book, CaseClock.Start asked) {
        var clock = CaseClock.start(asked, !time.isSandbox(asked.subject().shopId()));
        persist(clock);
        book.add(clock);
        news.tell(clock, Change.STARTED, asked.at());
    }

    /** The hard clock was answered in time, or no longer matters. Nothing happens where it has already run out. */
    public void meet(ClockBook book, Instant now) {
        book.open().filter(clock -> clock.kind() == Kind.HARD).forEach(clock -> {
            clock.meet(now);
            news.tell(clock, Change.STOPPED, now);
        });
    }

    /** One clock of an order is over, whatever its others do. */
    public void meet(CaseClock clock, Instant now) {
        clock.meet(now);
        news.tell(clock, Change.STOPPED, now);
    }

    /** Ends what has no consequence, of the given code or (null) all of it: met or missed. */
    public void end(ClockBook book, String code, Instant now) {
        book.open()
                .filter(clock -> clock.kind() != Kind.HARD)
                .filter(clock -> code == null || clock.code().equals(code))
                .forEach(clock -> {
                    clock.end(now);
                    news.tell(clock, clock.state() == State.MET ? Change.STOPPED : Change.MISSED, now);
                });
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

    public void pause(ClockBook book, String reason, Instant now) {
        pause(book.hard(), reason, now);
    }

    public void pause(CaseClock clock, String reason, Instant now) {
        clock.pause(reason, now);
        news.tell(clock, Change.PAUSED, now);
    }

    public void resume(ClockBook book, Instant now) {
        resume(book.hard(), now);
    }

    public void resume(CaseClock clock, Instant now) {
        clock.resume(now, !time.isSandbox(clock.shopId()));
        news.tell(clock, Change.RESUMED, now);
    }

    /** To another deadline; {@code source}: who set it, null where the buyer gives the shop more time. */
    public void move(ClockBook book, Instant to, String source, Instant now) {
        var clock = book.hard();
        clock.move(to, source, now, !time.isSandbox(clock.shopId()));
        news.tell(clock, source == null ? Change.EXTENDED : Change.IMPORTED, now);
    }

    /** Nobody gave time: something that the buyer waits for comes later. */
    public void postpone(ClockBook book, Instant to, Instant now) {
        var clock = book.hard();
        if (clock.dueAt().equals(to)) {
            return;
        }
        clock.postpone(to, now, !time.isSandbox(clock.shopId()));
        news.tell(clock, Change.EXTENDED, now);
    }

    /** More or less is at stake now. */
    public void stake(ClockBook book, Money risk) {
        book.open().filter(clock -> clock.kind() == Kind.HARD).forEach(clock -> clock.stake(risk));
    }

    /** Who has the case has its clocks. */
    public void assign(ClockBook book, String subject, String name) {
        book.open().forEach(clock -> clock.assign(subject, name));
    }

    /** Whatever still runs or stands still, and of what is over the newest; each the newest first. */
    public List<CaseClock> of(UUID subjectId) {
        return find(
                        "subjectId = ?1 order by case when endedAt is null then 0 else 1 end, startedAt desc, id desc",
                        subjectId)
                .page(0, 50)
                .list();
    }

    /** By when promised money is to be there, of those cases whose money waits for a person. */
    public Map<UUID, Instant> moneyDue(Collection<UUID> subjectIds) {
        return subjectIds.isEmpty()
                ? Map.of()
                : find("subjectId in ?1 and kind = ?2 and state = ?3", subjectIds, Kind.MONEY, State.RUNNING).stream()
                        .collect(Collectors.toMap(CaseClock::subjectId, CaseClock::dueAt, (one, other) -> one));
    }

    public boolean anyOf(UUID shopId) {
        return find("shopId", shopId).firstResultOptional().isPresent();
    }
}
