package aftercare.settlement;

/** The pieces of one order line a refund is asked for. */
public record AskedLine(int lineNo, Units units) {

    public AskedLine {
        units = units == null ? Units.none() : units;
    }
}
