package aftercare.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import aftercare.problems.Refusal;

/**
 * Who bought it: as his shop knows him, and whom he has proved to be.
 *
 * @param subject of his account; null while nobody knows it
 * @param ref as the shop calls him
 */
@Embeddable
public record OrderBuyer(
        @Column(name = "buyer_subject") String subject,
        @Column(name = "buyer_ref") String ref,
        @Column(name = "buyer_name") String name,
        @Column(name = "buyer_phone") String phone,
        @Column(name = "buyer_email") String email) {

    static final OrderBuyer NOBODY = new OrderBuyer(null, null, null, null, null);

    /** A shop that does not know him does not forget whom he has proved to be. */
    OrderBuyer as(PlaceOrder.Buyer told) {
        return told == null
                ? this
                : new OrderBuyer(
                        told.subject() == null ? subject : told.subject(),
                        told.ref(),
                        told.name(),
                        told.phone(),
                        told.email());
    }

    OrderBuyer proved(String account) {
        if (subject != null && !is(account)) {
            throw Refusal.tooLate("ORDER_OF_ANOTHER");
        }
        return new OrderBuyer(account, ref, name, phone, email);
    }

    boolean is(String account) {
        return account.equals(subject);
    }
}
