package aftercare.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.orders.OrderLine;
import aftercare.policy.Answer;
import aftercare.policy.PolicyRule;
import aftercare.policy.RuleNote;
import aftercare.policy.Stage;
import aftercare.policy.Verdict;
import aftercare.policy.VerdictCode;
import aftercare.problems.Refusal;
import aftercare.returns.auto.AutoFacts;
import aftercare.settlement.AskedLine;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.Units;

/** What was asked, judged line by line and quoted as a whole. */
record Judged(OrderToReturn facts, List<Claim> claims, List<Answer> answers, RefundQuote quote) {

    /** Which units of which line. */
    record Claim(OrderLine line, Units units, Wanted wanted, Money priceNow) {
        AskedLine asked() {
            return new AskedLine(line.lineNo(), units);
        }
    }

    boolean isRefused() {
        return answers.stream().anyMatch(answer -> answer.verdict() instanceof Verdict.Refused);
    }

    /** Each refused line is named with its rule. */
    void refuse() {
        var errors = new ArrayList<Refusal.FieldError>();
        for (var i = 0; i < answers.size(); i++) {
            if (answers.get(i).verdict() instanceof Verdict.Refused refused) {
                errors.add(new Refusal.FieldError("/lines/" + i, refused.code().name()));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.againstRules(errors.getFirst().code(), errors);
        }
    }

    /** What the rule says that would have refused, had it not been agreed on all the same. */
    Optional<RuleNote> refusedButAgreed() {
        return answers.stream().flatMap(Judged::refusal).findFirst();
    }

    private static Stream<RuleNote> refusal(Answer answer) {
        return answer.verdict() instanceof Verdict.NeedsReview review && review.code() == VerdictCode.BY_AGREEMENT
                ? answer.rules().stream().filter(note -> note.ruleId().equals(review.rule()))
                : Stream.empty();
    }

    /** What is unusual about this buyer or this order and was counted for or against him. */
    private static final Set<String> WORTH_SAYING = Stream.of(
                    PolicyRule.NOT_TOLD_SO_LONGER,
                    PolicyRule.TOLD_LATER,
                    PolicyRule.FREIGHT_WITHDRAWAL_NOT_TOLD,
                    PolicyRule.FREIGHT_ABUSE)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** Kept with the case, so that it says itself why it was judged otherwise than most. */
    Map<String, String> because() {
        var notes = answers.stream()
                .flatMap(answer -> answer.rules().stream())
                .filter(note -> WORTH_SAYING.contains(note.ruleId()))
                .distinct()
                .toList();
        if (notes.isEmpty()) {
            return Map.of();
        }
        var because = new HashMap<String, String>();
        notes.forEach(note -> because.putAll(note.args()));
        because.put("because", notes.stream().map(RuleNote::ruleId).distinct().collect(Collectors.joining(",")));
        return because;
    }

    /** The proof that the reason asks for; without it the request is not sent. */
    void checkProof(SubmitReturn asked, int files) {
        var needed = asked.reason().evidence();
        switch (needed.kind()) {
            case PHOTOS, INSPECTION_REPORT -> {
                if (files < Math.max(1, needed.atLeast())) {
                    throw Refusal.againstRule("/evidence", "PROOF_MISSING", Math.max(1, needed.atLeast()));
                }
            }
            case TEXT -> {
                if (asked.text() == null || asked.text().isBlank()) {
                    throw Refusal.againstRule("/text", "TEXT_MISSING");
                }
            }
            case NONE -> {}
        }
    }

    /** What a rule that decides by itself may look at. */
    AutoFacts factsFor(ReturnRequest ret, SubmitReturn asked, Supplier<Integer> buyerCases) {
        var verdict = Verdict.strictest(answers.stream().map(Answer::verdict).toList());
        var needed = QuoteView.EvidenceNeeded.of(ret.reason().evidence());
        var told = asked.text() != null && !asked.text().isBlank();
        return new AutoFacts(
                ret.shopId(),
                ret.id(),
                ret.number(),
                QuoteView.Decision.of(verdict),
                ret.kind(),
                ret.reason(),
                ret.amount(),
                asked.files().size() >= needed.photosMin() && (told || !needed.textRequired()),
                buyerCases);
    }

    List<ReturnLine> lines() {
        return claims.stream()
                .map(claim -> ReturnLine.of(
                                claim.line(),
                                facts.order().shopId(),
                                facts.order().id(),
                                claim.units())
                        .agreeOn(allowance(claim), claim.wanted()))
                .toList();
    }

    private Money allowance(Claim claim) {
        return claim.priceNow() == null ? null : PriceMatch.owed(facts, claim);
    }

    Submission submission(SubmitReturn asked) {
        var stage = facts.stage(claims.stream().map(Claim::asked), asked.reason(), asked.kind());
        return new Submission(
                facts.order(),
                asked.kind(),
                asked.reason(),
                asked.text(),
                lines(),
                quote,
                stage != Stage.BEFORE_DISPATCH,
                stage == Stage.IN_TRANSIT,
                facts.terms().preset(),
                PayBy.of(facts.terms(), asked.reason()),
                Repairing.asked(this, asked.kind()),
                because());
    }
}
