package aftercare.reconciliation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All files of gateways; their rows are written in bulk and never changed. */
@Singleton
class SettlementFiles implements PanacheRepositoryBase<SettlementFile, UUID> {

    private static final int PORTION = 1_000;

    private final EntityManager db;

    SettlementFiles(EntityManager db) {
        this.db = db;
    }

    void add(SettlementFile file, String sha256, SettlementFile.Said said) {
        if (count("shopId = ?1 and sha256 = ?2", file.shopId(), sha256) > 0) {
            throw Refusal.at("/file", 409, "FILE_KNOWN");
        }
        persistAndFlush(file);
        var session = db.unwrap(Session.class);
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into settlement_row (id, shop_id, file_id, line_no,"
                    + " gateway, reference, currency, amount_minor, paid_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                var waiting = 0;
                for (var row : said.rows()) {
                    insert.setBytes(1, bytes(UuidVersion7Strategy.INSTANCE.generateUuid(null)));
                    insert.setBytes(2, bytes(file.shopId()));
                    insert.setBytes(3, bytes(file.id()));
                    insert.setInt(4, row.lineNo());
                    insert.setString(5, file.gateway());
                    insert.setString(6, row.reference());
                    insert.setString(7, row.amount().currency().getCurrencyCode());
                    insert.setLong(8, row.amount().minor());
                    insert.setObject(9, row.paidOn());
                    insert.addBatch();
                    if (++waiting % PORTION == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
        said.problems().forEach(problem -> db.persist(SettlementProblem.of(file, problem)));
    }

    boolean has(UUID shopId, UUID id) {
        return count("shopId = ?1 and id = ?2", shopId, id) > 0;
    }

    List<SettlementFile> newest(UUID shopId, Cursor after, int limit) {
        var found = after == null
                ? find("shopId = ?1 order by uploadedAt desc, id desc", shopId)
                : find(
                        "shopId = ?1 and uploadedAt <= ?2 and (uploadedAt < ?2 or id < ?3) order by uploadedAt desc, id desc",
                        shopId,
                        after.at(),
                        after.id());
        return found.page(0, limit).list();
    }

    List<SettlementProblem> problemsOf(UUID shopId, UUID fileId, int after, int limit) {
        return db.createQuery(
                        "from SettlementProblem where fileId = :file and shopId = :shop and lineNo > :after order by lineNo",
                        SettlementProblem.class)
                .setParameter("file", fileId)
                .setParameter("shop", shopId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
