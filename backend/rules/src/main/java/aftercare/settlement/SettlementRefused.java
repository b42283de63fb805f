package aftercare.settlement;

/** A basket or a refund that does not add up; {@code pointer} is the JSON pointer of the field to blame. */
public final class SettlementRefused extends IllegalArgumentException {

    private final Code code;
    private final String pointer;

    public SettlementRefused(Code code, String pointer) {
        super(code + " at " + pointer);
        this.code = code;
        this.pointer = pointer;
    }

    public Code code() {
        return code;
    }

    public String pointer() {
        return pointer;
    }

    public enum Code {
        BASKET_EMPTY,
        TOO_MANY_LINES,
        LINE_DUPLICATE,
        LINE_UNKNOWN,
        QUANTITY_INVALID,
        FIELD_MISSING,
        AMOUNT_NEGATIVE,
        AMOUNT_TOO_LARGE,
        CURRENCY_MISMATCH,
        REF_DUPLICATE,
        SCOPE_LINE_UNKNOWN,
        DEDUCTION_ABOVE_SCOPE,
        TENDERS_NOT_EQUAL,
        UNITS_FORMAT,
        UNITS_MISSING,
        UNITS_OUT_OF_RANGE,
        UNITS_TAKEN,
        UNITS_NOT_LEFT,
        PERCENT_INVALID
    }
}
