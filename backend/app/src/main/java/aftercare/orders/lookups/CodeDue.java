package aftercare.orders.lookups;

import java.util.Locale;
import java.util.Map;

/**
 * A code must reach whoever bought.
 *
 * @param phone null when he asked by e-mail
 */
record CodeDue(String phone, String email, Locale language, Map<String, String> named) {}
