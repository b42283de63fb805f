package aftercare.timeline;

import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.paging.Cursor;
import aftercare.paging.Page;

/** What happened to a case, newest first. */
@Singleton
public class Timeline {

    private final EntityManager db;

    Timeline(EntityManager db) {
        this.db = db;
    }

    public void add(TimelineEntry entry) {
        db.persist(entry);
    }

    public Page<TimelineView> of(UUID subjectId, Locale language, boolean forStaff, Cursor after, int limit) {
        var where = "from TimelineEntry e where e.subjectId = :subject"
                + (forStaff ? "" : " and e.staffOnly = false")
                + (after == null ? "" : " and e.at <= :at and (e.at < :at or e.id < :id)")
                + " order by e.at desc, e.id desc";
        var query = db.createQuery(where, TimelineEntry.class).setParameter("subject", subjectId);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        var found = query.setMaxResults(limit + 1).getResultList().stream()
                .map(entry -> TimelineView.of(entry, language, forStaff))
                .toList();
        return Page.of(found, limit, TimelineView::cursor);
    }
}
