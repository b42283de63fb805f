package aftercare.repairs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All times that shops offer; a place in one is taken in a single statement, so the last one goes to one buyer only. */
@Singleton
public class RepairSlots implements PanacheRepositoryBase<RepairSlot, UUID> {

    /** Moves an appointment: the old place is given back and the new one taken, always in the same order of rows. */
    public RepairSlot move(UUID shopId, UUID from, UUID to, Instant now) {
        if (to.equals(from)) {
            return get(shopId, to);
        }
        if (from != null && from.compareTo(to) < 0) {
            free(from);
            return take(shopId, to, now);
        }
        var taken = take(shopId, to, now);
        if (from != null) {
            free(from);
        }
        return taken;
    }

    public void free(UUID id) {
        update("booked = booked - 1 where id = ?1 and booked > 0", id);
    }

    private RepairSlot take(UUID shopId, UUID id, Instant now) {
        var taken = update(
                "booked = booked + 1 where id = ?1 and shopId = ?2 and booked < capacity and startsAt > ?3",
                id,
                shopId,
                now);
        var slot = get(shopId, id);
        if (taken == 0) {
            throw Refusal.at("/slotId", 409, slot.startsAt().isAfter(now) ? "SLOT_FULL" : "SLOT_PAST");
        }
        return slot;
    }

    private RepairSlot get(UUID shopId, UUID id) {
        return find("id = ?1 and shopId = ?2", id, shopId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("REPAIR_SLOT"));
    }

    public void offer(UUID shopId, RepairPlace place, String address, Instant starts, Duration length, int capacity) {
        persist(RepairSlot.of(shopId, place, address, starts, starts.plus(length), capacity));
    }

    /** What is offered already stays as it is. */
    List<RepairSlot> add(List<RepairSlot> wanted) {
        var first = wanted.getFirst();
        var known = new HashSet<>(getEntityManager()
                .createQuery(
                        "select s.startsAt from RepairSlot s where s.shopId = :shop and s.place = :place"
                                + " and s.startsAt between :first and :last",
                        Instant.class)
                .setParameter("shop", first.shopId())
                .setParameter("place", first.place())
                .setParameter("first", first.startsAt())
                .setParameter("last", wanted.getLast().startsAt())
                .getResultList());
        var added =
                wanted.stream().filter(slot -> !known.contains(slot.startsAt())).toList();
        persist(added);
        return added;
    }

    void remove(UUID shopId, UUID id) {
        if (delete("id = ?1 and shopId = ?2 and booked = 0", id, shopId) == 0) {
            get(shopId, id);
            throw Refusal.tooLate("SLOT_TAKEN");
        }
    }

    /** The times to come, the next first; {@code free}: only those with a place left. */
    public Page<SlotView> coming(UUID shopId, ZoneId zone, boolean free, Instant now, PageQuery page) {
        var after = page.after();
        var text = "from RepairSlot s where s.shopId = :shop and s.startsAt > :now"
                + (free ? " and s.booked < s.capacity" : "")
                + (after == null ? "" : " and s.startsAt >= :at and (s.startsAt > :at or s.id > :id)")
                + " order by s.startsAt, s.id";
        var query = getEntityManager()
                .createQuery(text, RepairSlot.class)
                .setParameter("shop", shopId)
                .setParameter("now", now);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        var found = query.setMaxResults(page.limit() + 1).getResultList();
        var rows = Page.of(found, page.limit(), RepairSlot::cursor);
        return new Page<>(
                rows.items().stream().map(slot -> SlotView.of(slot, zone)).toList(), rows.nextCursor());
    }
}
