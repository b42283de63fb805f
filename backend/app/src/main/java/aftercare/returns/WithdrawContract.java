package aftercare.returns;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.mail.Letter;
import aftercare.orders.Order;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;
import aftercare.policy.Verdict;
import aftercare.policy.Wish;
import aftercare.problems.Refusal;
import aftercare.problems.Words;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Coverage;
import aftercare.settlement.Units;
import aftercare.shops.ShopTime;

/** "I withdraw from the contract": one button, one case, and a confirmation to keep. */
@Singleton
class WithdrawContract {

    private final Quoting quoting;
    private final CaseWork work;
    private final Returns returns;
    private final ShopTime time;
    private final EntityManager db;
    private final Event<Letter> letters;

    WithdrawContract(
            Quoting quoting, CaseWork work, Returns returns, ShopTime time, EntityManager db, Event<Letter> letters) {
        this.quoting = quoting;
        this.work = work;
        this.returns = returns;
        this.time = time;
        this.db = db;
        this.letters = letters;
    }

    /** The order must be locked. Without stated lines it is about everything that may still be withdrawn. {@code email}: the account's; null: none is known. */
    ReturnRequest declare(
            Order order, List<SubmitReturn.Line> stated, Actor by, String email, Locale language, Instant now) {
        var facts = quoting.facts(order, null);
        if (!facts.terms().preset().withdrawalFunction()) {
            throw Refusal.againstRule(null, "NO_WITHDRAWAL");
        }
        var all = stated == null || stated.isEmpty();
        var lines = all ? everything(facts, quoting, now) : stated;
        if (lines.isEmpty()) {
            throw Refusal.againstRule("/lines", "NOTHING_TO_WITHDRAW");
        }
        var asked = new SubmitReturn(order.id(), kind(facts, lines), Reason.NO_REASON, lines, null, null);
        var ret = work.submit(order, asked, by, now);
        ret.contractIsWithdrawn();
        var declared = Withdrawal.declared(ret, text(order, ret, language, now), language, now);
        db.persist(declared);
        send(order, ret, declared, email, language);
        return ret;
    }

    /** To where the order's letters go, else to the account's own address: the confirmation is handed over, not only kept ready. */
    private void send(Order order, ReturnRequest ret, Withdrawal declared, String email, Locale language) {
        var to = order.buyer().email() == null ? email : order.buyer().email();
        if (to != null) {
            var named = Map.of("number", ret.number(), "text", declared.text(), "sha256", declared.sha256());
            letters.fire(new Letter(to, language, "WITHDRAWAL", named, "/my/returns/" + ret.id()));
        }
    }

    /** Whether the button is shown: there is something that a change of mind may still give back. */
    static boolean isOffered(OrderToReturn facts, Quoting quoting, Instant now) {
        return facts.terms().preset().withdrawalFunction()
                && !everything(facts, quoting, now).isEmpty();
    }

    /** What the buyer has goes back; what he has not is stopped. */
    private static ReturnKind kind(OrderToReturn facts, List<SubmitReturn.Line> lines) {
        return lines.stream().anyMatch(line -> isThere(facts, line))
                ? ReturnKind.RETURN_REFUND
                : ReturnKind.REFUND_ONLY;
    }

    private static boolean isThere(OrderToReturn facts, SubmitReturn.Line asked) {
        return facts.line(asked.lineNo())
                .filter(line -> facts.facts(line, Reason.NO_REASON, ReturnKind.RETURN_REFUND, asked.quantity())
                                .stage()
                        == Stage.SIGNED)
                .isPresent();
    }

    /** Of an order that is only partly there: first what he has, and the button stays for the rest. */
    private static List<SubmitReturn.Line> everything(OrderToReturn facts, Quoting quoting, Instant now) {
        return Stream.of(Stage.SIGNED, Stage.IN_TRANSIT, Stage.BEFORE_DISPATCH)
                .map(stage -> facts.at(stage).stream()
                        .filter(line -> mayGoBack(facts, quoting, line, stage, now))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean mayGoBack(
            OrderToReturn facts, Quoting quoting, SubmitReturn.Line asked, Stage stage, Instant now) {
        var kind = stage == Stage.SIGNED ? ReturnKind.RETURN_REFUND : ReturnKind.REFUND_ONLY;
        var line = facts.line(asked.lineNo()).orElseThrow();
        var left = asked.quantity();
        var units = Units.lowestFree(left, facts.heldOf(line.lineNo()), line.quantity());
        var coverage = Coverage.of(facts.purchase(), facts.already(), List.of(new AskedLine(line.lineNo(), units)));
        var answer = quoting.answer(facts, line, new Wish(Reason.NO_REASON, kind, left, coverage, now));
        return !(answer.verdict() instanceof Verdict.Refused);
    }

    private String text(Order order, ReturnRequest ret, Locale language, Instant now) {
        var zone = time.zone(order.shopId());
        var shop = returns.shopOf(order.id());
        var lines = ret.lines().stream()
                .map(line -> "  - " + line.title() + " × " + line.quantity())
                .collect(Collectors.joining("\n"));
        return Words.of(
                "withdrawal",
                "CONFIRMATION",
                language,
                Map.of(
                        "shop", shop.name(),
                        "address", shop.returnAddress(),
                        "buyer",
                                order.buyer().name() == null
                                        ? ""
                                        : order.buyer().name(),
                        "order", order.number(),
                        "placed", at(order.placedAt(), zone),
                        "lines", lines,
                        "declared", at(now, zone),
                        "number", ret.number()));
    }

    private static String at(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx VV").format(instant.atZone(zone));
    }
}
