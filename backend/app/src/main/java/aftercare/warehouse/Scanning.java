package aftercare.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.paging.Cursor;
import aftercare.returns.FindByCode;

/** A scan finds its case, or is kept as unmatched: nothing that has arrived is ever lost. */
@Singleton
class Scanning {

    private final EntityManager db;
    private final FindByCode find;
    private final Strays strays;

    Scanning(EntityManager db, FindByCode find, Strays strays) {
        this.db = db;
        this.find = find;
        this.strays = strays;
    }

    ScanView scan(UUID shopId, String typed, Actor by, Instant now) {
        var code = typed.strip();
        var cases = find.cases(shopId, code);
        if (cases.isEmpty()) {
            // a wedge may send small letters
            code = code.toUpperCase(Locale.ROOT);
            cases = find.cases(shopId, code);
        }
        var scan = ParcelScan.of(shopId, code, by, now);
        var one = theOne(cases);
        if (one != null) {
            scan.found(one.id(), one.number());
        } else if (cases.isEmpty()) {
            scan.nobodys(stray(shopId, code, by, now));
        }
        var before = before(shopId, code, one);
        db.persist(scan);
        return ScanView.of(scan, cases, before);
    }

    /** Of several cases of one order the one that waits for goods, where it is the only one. */
    private static FindByCode.Found theOne(List<FindByCode.Found> cases) {
        if (cases.size() == 1) {
            return cases.getFirst();
        }
        var awaited = cases.stream().filter(FindByCode.Found::awaited).toList();
        return awaited.size() == 1 ? awaited.getFirst() : null;
    }

    private StrayGoods stray(UUID shopId, String code, Actor by, Instant now) {
        return strays.open(shopId, code).orElseGet(() -> {
            var stray = StrayGoods.parcel(shopId, code, by, now);
            strays.persist(stray);
            return stray;
        });
    }

    /** The same label, or another label of the same case. */
    private Instant before(UUID shopId, String code, FindByCode.Found one) {
        var query = one == null
                ? db.createQuery("select max(at) from ParcelScan where shopId = :shop and code = :code", Instant.class)
                        .setParameter("shop", shopId)
                        .setParameter("code", code)
                : db.createQuery("select max(at) from ParcelScan where returnId = :ret", Instant.class)
                        .setParameter("ret", one.id());
        return query.getSingleResult();
    }

    List<ParcelScan> newest(UUID shopId, Instant since, Cursor after, int limit) {
        var query = db.createQuery(
                        "from ParcelScan where shopId = :shop and at >= :since"
                                + (after == null ? "" : " and at <= :at and (at < :at or id < :id)")
                                + " order by at desc, id desc",
                        ParcelScan.class)
                .setParameter("shop", shopId)
                .setParameter("since", since);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
