package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.policy.ReturnKind;

/** Which cases a scanned code may mean: the case's own number, its parcel's, its order's, or the code of a unit. */
@Singleton
public class FindByCode {

    private static final int MOST = 20;

    /** A case that a code may mean; {@code awaited}: goods of it may still come in. */
    public record Found(
            UUID id,
            UUID orderId,
            String number,
            String orderNumber,
            String buyerName,
            String what,
            RequestState request,
            GoodsState goods,
            ReturnKind kind) {

        /** As {@link ReturnAction#RECEIVE} will say with all of the case before it. */
        public boolean awaited() {
            return goods == GoodsState.IN_TRANSIT
                    || kind.goodsComeBack()
                            && request == RequestState.APPROVED
                            && (goods == GoodsState.WITH_BUYER
                                    || goods == GoodsState.SHORT
                                    || goods == GoodsState.LOST);
        }
    }

    private static final String SELECT = "select r.id, r.orderId, r.number, r.orderNumber, r.buyerName, r.what,"
            + " r.request, r.goods, r.kind from ReturnRequest r where r.shopId = :shop and ";

    private final EntityManager db;

    FindByCode(EntityManager db) {
        this.db = db;
    }

    /** Whose goods travel back under this number, the newest first. */
    public List<Found> byTracking(UUID shopId, String number) {
        return found(shopId, "r.parcel.trackingNumber = :code", number);
    }

    /** Of which something goes out to the buyer under this number, the newest first. */
    public List<Found> byResend(UUID shopId, String number) {
        return found(shopId, "r.resendNumber = :code", number);
    }

    /** The most telling reading wins; the newest first. */
    public List<Found> cases(UUID shopId, String code) {
        for (var reading : List.of(
                "r.number = :code",
                "r.parcel.trackingNumber = :code",
                "r.orderNumber = :code",
                "r.orderId in (select u.orderId from UnitCode u where u.shopId = :shop and u.code = :code)")) {
            var found = found(shopId, reading, code);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Found> found(UUID shopId, String reading, String code) {
        return db.createQuery(SELECT + reading + " order by r.submittedAt desc", Found.class)
                .setParameter("shop", shopId)
                .setParameter("code", code)
                .setMaxResults(MOST)
                .getResultList();
    }
}
