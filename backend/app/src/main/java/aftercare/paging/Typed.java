package aftercare.paging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;

/**
 * What was typed into a search field, looked for in several columns: in each by its own index, for one condition over all of
 * them has none. At most 200 are found by each column; who means another types more.
 *
 * @param startsWith columns whose values may start so
 * @param equal columns whose values may be exactly that
 */
public record Typed(String table, List<String> startsWith, List<String> equal) {

    private static final int OF_EACH = 200;

    public List<UUID> ids(EntityManager db, UUID shopId, String typed) {
        var arms = Stream.concat(
                startsWith.stream().map(column -> column + " like ?2 escape '!'"),
                // of one value the newest come first: they lie so in its index
                equal.stream().map(column -> column + " = ?3 order by id desc"));
        var sql = arms.map(arm ->
                        "(select id from " + table + " where shop_id = ?1 and " + arm + " limit " + OF_EACH + ")")
                .collect(Collectors.joining(" union "));
        return List.copyOf(db.createNativeQuery(sql)
                .unwrap(NativeQuery.class)
                .addScalar("id", UUID.class)
                .setParameter(1, shopId)
                .setParameter(2, Likes.startOf(typed))
                .setParameter(3, typed)
                .getResultList());
    }
}
