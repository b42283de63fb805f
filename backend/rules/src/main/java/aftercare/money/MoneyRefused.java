package aftercare.money;

/** An amount that is not money, with a stable code a client may act on. */
public final class MoneyRefused extends IllegalArgumentException {

    public static final String DIGITS = "MONEY_DIGITS";
    public static final String FORMAT = "MONEY_FORMAT";
    public static final String CURRENCY_UNKNOWN = "CURRENCY_UNKNOWN";
    public static final String CURRENCY_MISMATCH = "CURRENCY_MISMATCH";
    public static final String TOO_LARGE = "AMOUNT_TOO_LARGE";

    private final String code;

    public MoneyRefused(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Beyond 64 bits of the smallest unit. */
    static MoneyRefused tooLarge() {
        return new MoneyRefused(TOO_LARGE, "larger than can be counted");
    }

    public String code() {
        return code;
    }
}
