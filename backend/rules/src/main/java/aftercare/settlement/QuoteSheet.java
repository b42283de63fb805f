package aftercare.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import aftercare.money.Money;

/** The sheet a quote is written on, line by line, with its running sums. */
final class QuoteSheet {

    private final Currency currency;
    private final List<QuoteLine> lines = new ArrayList<>();

    QuoteSheet(Currency currency) {
        this.currency = currency;
    }

    void write(QuoteLineKind kind, Integer lineNo, long minor, String ruleId, Map<String, String> args) {
        lines.add(new QuoteLine(kind, lineNo, Money.ofMinor(minor, currency), ruleId, args));
    }

    void write(QuoteLineKind kind, Integer lineNo, long minor, SettlementRule rule, Map<String, String> args) {
        write(kind, lineNo, minor, rule.name(), args);
    }

    /** A deduction, as far as there is still something to take it from: nobody is asked to pay for a return. */
    void deduct(QuoteLineKind kind, Integer lineNo, long minor, String ruleId, Map<String, String> args) {
        long taken = Math.min(minor, total().minor());
        if (taken > 0) {
            write(kind, lineNo, -taken, ruleId, args);
        }
    }

    Money total() {
        return sum(line -> !line.kind().isCompensation());
    }

    Money compensation() {
        return sum(line -> line.kind().isCompensation());
    }

    long goods() {
        return sum(line -> line.kind() == QuoteLineKind.GOODS).minor();
    }

    long of(int lineNo) {
        return sum(line -> line.lineNo() != null && line.lineNo() == lineNo).minor();
    }

    long freight() {
        return sum(line -> line.kind() == QuoteLineKind.FREIGHT_OUT).minor();
    }

    List<QuoteLine> lines() {
        return lines;
    }

    String text(long minor) {
        return Money.ofMinor(minor, currency).toString();
    }

    private Money sum(Predicate<QuoteLine> of) {
        return lines.stream().filter(of).map(QuoteLine::amount).reduce(Money.zero(currency), Money::plus);
    }
}
