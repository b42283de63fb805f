package aftercare.money;

/** An amount that is not money, with a stable code a client may act on. */
public final class MoneyRefused extends IllegalArgumentException {

    public static final String DIGITS = "MONEY_DIGITS";
    public static final String FORMAT = "MONEY_FORMAT";
    public static final String CURRENCY_UNKNOWN = "CURRENCY_UNKNOWN";
    public static final String CURRENCY_MISMATCH = "CURRENCY_MISMATCH";

    private final String code;

    public MoneyRefused(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
