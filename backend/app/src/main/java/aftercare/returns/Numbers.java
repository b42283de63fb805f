package aftercare.returns;

import java.security.SecureRandom;

/** Case numbers that people can read aloud: no I, L, O, U; forty random bits, unique per shop in the database. */
final class Numbers {

    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Numbers() {}

    static String next() {
        var number = new StringBuilder("R-");
        for (var i = 0; i < 8; i++) {
            number.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
            if (i == 3) {
                number.append('-');
            }
        }
        return number.toString();
    }
}
