package aftercare.orders.imports;

/** The file as a whole cannot be read on. */
class ImportFailed extends RuntimeException {

    private final String code;
    private final transient Object[] args;

    ImportFailed(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = args;
    }

    String code() {
        return code;
    }

    Object[] args() {
        return args;
    }
}
