package aftercare.returns;

import java.util.ArrayList;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** What is typed may fit more rows than one column is asked for; what is looked for among them is found all the same. */
@QuarkusTest
class ManyFoundTest {

    /** Doubled so often: 1,024 of each. */
    private static final int DOUBLINGS = 10;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Test
    void theNewestOfMoreThanAThousandNamesakesIsStillFound() {
        var cases = Cases.ofOwnShop(shops, false);
        var old = cases.placed(
                aDeliveredOrder().boughtBy(cases.buyerSubject, "王a").of(1, "10.00"));
        var closed = cases.aSubmittedReturn(old.id(), 1, 1);
        rows.change("update return_request set request = 'COMPLETED' where id = ?", closed);
        for (var i = 0; i < DOUBLINGS; i++) {
            copies("return_request", "id = ? or number like 'N-%'", closed);
            copies("purchase_order", "id = ? or number like 'N-%'", old.id());
        }
        var newest = cases.placed(
                aDeliveredOrder().boughtBy(cases.buyerSubject, "王小明").of(1, "10.00"));
        var id = cases.aSubmittedReturn(newest.id(), 1, 1);
        assertThat(found(cases, "/returns?status=SUBMITTED&sort=NEW")).containsExactly(id);
        assertThat(found(cases, "/returns?sort=NEW&limit=1")).containsExactly(id);
        assertThat(found(cases, "/orders?limit=1")).hasSize(1);
        assertThat(rows.count(
                        "select count(*) from return_request where shop_id = (select shop_id from return_request"
                                + " where id = ?) and buyer_name like '王%'",
                        id))
                .isGreaterThan(1_000);
    }

    private static java.util.List<UUID> found(Cases cases, String list) {
        return Api.as(cases.agent)
                .queryParam("q", "王")
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    private void copies(String table, String where, UUID first) {
        var columns = rows.columnsOf(table);
        var values = new ArrayList<>(columns);
        values.set(columns.indexOf("id"), "unhex(replace(uuid(), '-', ''))");
        values.set(columns.indexOf("number"), "concat('N-', conv(uuid_short(), 10, 36))");
        if (columns.contains("external_ref")) {
            values.set(columns.indexOf("external_ref"), "concat('N-', conv(uuid_short(), 10, 36))");
        }
        rows.change(
                "insert into " + table + " (" + String.join(",", columns) + ") select " + String.join(",", values)
                        + " from " + table + " where shop_id = (select s from (select shop_id s from " + table
                        + " where id = ?) whose) and (" + where + ")",
                first,
                first);
    }
}
