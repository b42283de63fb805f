package aftercare.invoices;

/** Why an invoice is reddened, by the tax office's numbers. */
public enum RedReason {
    RETURN(2),
    ALLOWANCE(4);

    private final int number;

    RedReason(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static RedReason of(int number) {
        return number == RETURN.number ? RETURN : ALLOWANCE;
    }
}
