package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.contract.Nullable;
import aftercare.orders.Orders;
import aftercare.policy.Answer;
import aftercare.policy.Confidence;
import aftercare.policy.Guarantee;
import aftercare.policy.PolicyRule;
import aftercare.policy.RejectCode;
import aftercare.policy.RuleNote;
import aftercare.policy.RuleText;
import aftercare.problems.Advice;
import aftercare.problems.Refusal;
import aftercare.problems.Words;
import aftercare.settlement.Coverage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rejection that breaks a rule is stopped before it is sent: while the reason is chosen, and at the door (§8). */
@Singleton
class RejectionRules {

    /** How many other reasons are named at most. */
    private static final int FEW = 3;

    private final Quoting quoting;
    private final Orders orders;
    private final OfferBook offers;

    RejectionRules(Quoting quoting, Orders orders, OfferBook offers) {
        this.quoting = quoting;
        this.orders = orders;
        this.offers = offers;
    }

    /** The coded reasons for a no, for this very case. */
    @Schema(name = "RejectOptionList")
    public record Options(List<Option> items) {}

    /** One of them: it may be sent, or which rule stands against it. */
    @Schema(name = "RejectOption")
    public record Option(
            RejectCode code,
            String text,
            RejectCode.Proof proof,

            @Schema(description = "Absent: it may be sent") @Nullable
            Advice stopped) {}

    Options options(ReturnRequest ret, Instant now, Locale language) {
        var facts = facts(ret, now);
        return new Options(Stream.of(RejectCode.values())
                .map(code ->
                        new Option(code, RuleText.name(code, language), code.proof(), advice(facts, code, language)))
                .toList());
    }

    void check(ReturnRequest ret, RejectCode code, Instant now, Locale language) {
        var advice = advice(facts(ret, now), code, language);
        if (advice != null) {
            throw Refusal.againstRule("/code", "REJECTION_NOT_LAWFUL").advised(advice);
        }
    }

    /** As the rules saw it when it was asked for. */
    private RejectionFacts facts(ReturnRequest ret, Instant now) {
        var known = quoting.facts(orders.get(ret.orderId()), ret.id());
        var then = known.asOf(ret.submittedAt());
        var coverage = Coverage.of(then.purchase(), then.already(), ret.askedUnits());
        var answers = new ArrayList<Answer>();
        var guarantees = new ArrayList<Guarantee>();
        for (var asked : ret.lines()) {
            var line = then.line(asked.lineNo()).orElseThrow();
            var wish = Standing.wish(ret, asked.quantity(), coverage);
            answers.add(quoting.answer(then, line, wish));
            guarantees.add(quoting.guarantee(then, line, wish));
        }
        var made = ret.offers() == 0 ? List.<Offer>of() : offers.of(ret);
        return new RejectionFacts(ret, known, answers, new DueForFault(ret.kind(), guarantees, made), now);
    }

    /** Null: nothing stands against it. */
    private static Advice advice(RejectionFacts facts, RejectCode code, Locale language) {
        return facts.stop(code)
                .map(stop -> {
                    var preset = facts.order().terms().preset();
                    var found = rule(facts, stop);
                    // what no law of this country says is our own rule here
                    var ours = found.ruleId().equals(stop.rule.name()) && !RuleText.isLaw(stop.rule, preset);
                    var rule = ours ? found.as(Confidence.OURS) : found;
                    return new Advice(
                            stop.name(),
                            Words.of("problems", stop.name(), language),
                            rule.ruleId(),
                            RuleText.say(rule, language),
                            RuleText.source(stop.rule, preset, language),
                            stop.risk,
                            Words.of("problems", "RISK_" + stop.risk, language),
                            instead(facts, stop, language));
                })
                .orElse(null);
    }

    /** With the day in it where the rules have named one for this case. */
    private static RuleNote rule(RejectionFacts facts, RejectStop stop) {
        var byPreset = facts.order().terms().preset().windowRule();
        var named = facts.answers().stream().flatMap(answer -> answer.rules().stream());
        return switch (stop) {
            case REJECT_INSIDE_WINDOW ->
                named.filter(note -> note.ruleId().equals(byPreset)).findFirst().orElse(note(stop.rule));
            case REJECT_NOT_CONFIRMED ->
                named.filter(note -> note.ruleId().equals(stop.rule.name()))
                        .findFirst()
                        .orElse(note(PolicyRule.NO_REASON_WINDOW));
            case REJECT_GUARANTEE_RUNS -> facts.dueForFault().lasts();
            case REJECT_REMEDY_IS_DUE, REJECT_REMEDY_NOT_OFFERED ->
                facts.dueForFault().isDueNow();
            default -> note(stop.rule);
        };
    }

    private static RuleNote note(PolicyRule rule) {
        return new RuleNote(rule.name(), Map.of());
    }

    /** What to do with the case; then the few reasons that might fit. */
    private static List<Advice.Instead> instead(RejectionFacts facts, RejectStop stop, Locale language) {
        var ways = new ArrayList<Advice.Instead>();
        ways.add(new Advice.Instead(
                stop.instead.name(), null, Words.of("problems", "INSTEAD_" + stop.instead.name(), language)));
        if (stop.isOfTheCode()) {
            Stream.of(RejectCode.values())
                    .filter(other -> facts.stop(other).isEmpty())
                    .limit(FEW)
                    .forEach(other -> ways.add(new Advice.Instead(null, other.name(), RuleText.name(other, language))));
        }
        return List.copyOf(ways);
    }
}
