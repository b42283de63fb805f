package aftercare.paging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;

/**
 * What was typed into a search field, looked for in several columns: in each by its own index, for one condition over all of
 * them has none. What more rows fit than one column may find is so common that the list itself soon comes upon a page of it.
 *
 * @param table where it is looked for
 * @param startsWith columns whose values may start so, each with its name in a query
 * @param equal columns whose values may be exactly that, each with its name in a query
 */
public record Typed(String table, Map<String, String> startsWith, Map<String, String> equal) {

    private static final int OF_EACH = 1_000;

    private static final String STARTS = " like %s escape '!'";

    /** Empty where one column alone holds too many. */
    public Optional<List<UUID>> ids(EntityManager db, UUID shopId, String typed) {
        var arms = Stream.concat(
                        startsWith.keySet().stream().map(column -> arm(column, STARTS.formatted("?2"))),
                        equal.keySet().stream().map(column -> arm(column, " = ?3")))
                .collect(Collectors.joining(" union all "));
        var found = rows(db, arms, shopId, typed);
        var full = found.stream()
                .collect(Collectors.groupingBy(row -> (String) row[0], Collectors.counting()))
                .containsValue((long) OF_EACH);
        return full
                ? Optional.empty()
                : Optional.of(
                        found.stream().map(row -> (UUID) row[1]).distinct().toList());
    }

    private String arm(String column, String fits) {
        return "(select '%1$s' as held, id from %2$s where shop_id = ?1 and %1$s%3$s limit %4$d)"
                .formatted(column, table, fits, OF_EACH);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager db, String sql, UUID shopId, String typed) {
        return db.createNativeQuery(sql)
                .unwrap(NativeQuery.class)
                .addScalar("held", String.class)
                .addScalar("id", UUID.class)
                .setParameter(1, shopId)
                .setParameter(2, Likes.startOf(typed))
                .setParameter(3, typed)
                .getResultList();
    }

    /** The same as a condition of the list, which goes through its own index until a page is full; {@code :starts} and {@code :typed}. */
    public String condition() {
        return Stream.concat(
                        startsWith.values().stream().map(name -> name + STARTS.formatted(":starts")),
                        equal.values().stream().map(name -> name + " = :typed"))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
