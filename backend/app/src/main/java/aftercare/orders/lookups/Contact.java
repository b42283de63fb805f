package aftercare.orders.lookups;

import java.util.Locale;

import aftercare.orders.Order;

/** What a buyer gave when he bought: his telephone or his e-mail, however he writes it today. */
record Contact(String written) {

    private static final int SHORTEST_PHONE = 6;

    boolean isEmail() {
        return written.contains("@");
    }

    boolean is(Order order) {
        if (isEmail()) {
            return order.buyer().email() != null && email(order.buyer().email()).equals(email(written));
        }
        var phone = phone(written);
        return phone.length() >= SHORTEST_PHONE
                && order.buyer().phone() != null
                && phone(order.buyer().phone()).equals(phone);
    }

    private static String email(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Digits; China's own prefix says nothing. */
    private static String phone(String text) {
        var digits = text.replaceAll("\\D", "").replaceFirst("^00", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }
}
