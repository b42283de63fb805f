package aftercare.disputes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import aftercare.access.Actor;
import aftercare.clocks.ClockDue;
import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.returns.CaseInDispute;
import aftercare.returns.DisputeState;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.returns.ReturnRequest;
import aftercare.returns.SettingApart;
import aftercare.shops.ShopTime;

/** What is done in a dispute, from whichever door: the API, a clock that ran out, the demo that tells a story. */
@Singleton
public class DisputeWork {

    private final Disputes disputes;
    private final CaseInDispute cases;
    private final SettingApart apart;
    private final Standards standards;
    private final ShopTime time;

    DisputeWork(Disputes disputes, CaseInDispute cases, SettingApart apart, Standards standards, ShopTime time) {
        this.disputes = disputes;
        this.cases = cases;
        this.apart = apart;
        this.standards = standards;
        this.time = time;
    }

    /** Answers the case that is before the platform now: what was refused when the rest was paid or replaced is one of its own. */
    public ReturnRequest escalate(
            ReturnRequest asked, Side side, String text, List<UUID> files, Actor by, Instant now) {
        var ret = apart.whatIsContested(asked, by, now);
        var dispute = Dispute.escalate(ret, side, now);
        cases.escalate(ret, dispute.basis().name(), text, by, now);
        // at once: inserts are put in order by their table, and a statement of another dispute may already wait
        disputes.persistAndFlush(dispute);
        say(dispute, ret, Statement.Kind.ESCALATION, side, text, files, by, now);
        var hours = ret.disputeTerm().answerHours();
        if (side == Side.BUYER && hours != null) {
            cases.awaitAnswer(ret, now.plus(Duration.ofHours(hours)), now);
        }
        return ret;
    }

    /** Words and files of one side; {@code done}: it has nothing to add, and the arbiter can go on. */
    public void say(ReturnRequest ret, Side side, Says.Said said, Actor by, Instant now) {
        var dispute = disputes.get(ret.id());
        if (disputes.countStatements(dispute.id()) >= Disputes.MOST_STATEMENTS) {
            throw Refusal.againstRule("/text", Disputes.SAID_ENOUGH, Disputes.MOST_STATEMENTS);
        }
        var turn = side == Side.BUYER ? DisputeState.EVIDENCE_BUYER : DisputeState.EVIDENCE_SELLER;
        say(dispute, ret, Statement.Kind.EVIDENCE, side, said.text(), said.files(), by, now);
        cases.said(ret, Verb.EVIDENCE_GIVEN, said.text(), said.isDone() && ret.dispute() == turn, by, now);
    }

    private void say(
            Dispute dispute,
            ReturnRequest ret,
            Statement.Kind kind,
            Side side,
            String text,
            List<UUID> files,
            Actor by,
            Instant now) {
        cases.file(ret, files, "/evidence", by);
        disputes.add(Statement.of(dispute, kind, side, null, text, files, by, now));
    }

    public void take(ReturnRequest ret, Actor arbiter, Instant now) {
        disputes.get(ret.id()).take(arbiter);
        cases.said(ret, Verb.DISPUTE_TAKEN, null, false, arbiter, now);
    }

    public void ask(ReturnRequest ret, Side side, String text, Actor arbiter, Instant now) {
        var turn = side == Side.BUYER ? DisputeState.EVIDENCE_BUYER : DisputeState.EVIDENCE_SELLER;
        var due = EvidenceTime.due(ret.disputeTerm(), time.zone(ret.shopId()), now);
        if (ret.dispute() == turn) {
            throw Refusal.tooLate("SIDE_ASKED_ALREADY");
        }
        cases.ask(ret, turn, due, text, arbiter, now);
        disputes.add(Statement.of(
                disputes.get(ret.id()), Statement.Kind.QUESTION, Side.PLATFORM, side, text, List.of(), arbiter, now));
    }

    public void askOpinion(ReturnRequest ret, String standardId, String question, Actor arbiter, Instant now) {
        disputes.add(Opinion.ask(disputes.get(ret.id()), standards.current(standardId), question, now));
        cases.said(ret, Verb.OPINION_ASKED, question, false, arbiter, now);
    }

    public void giveOpinion(ReturnRequest ret, Says.Opined said, Actor expert, Instant now) {
        var opinion = disputes.awaited(ret.id()).orElseThrow(() -> Refusal.tooLate("NO_OPINION_ASKED"));
        var standard = standards.get(opinion.standardId(), opinion.standardVersion());
        opinion.give(said.finding(), said.answersTo(standard), said.text(), expert, now);
        cases.said(ret, Verb.OPINION_GIVEN, said.text(), false, expert, now);
    }

    /** What was carried out cannot be undone by an appeal: the last ruling keeps the remedy, and may find otherwise. */
    public void decide(ReturnRequest ret, Decide said, Actor arbiter, Instant now) {
        var dispute = disputes.get(ret.id());
        var parts = checked(ret, said);
        var ruling = said.ruling();
        var paid = ret.escalation().carriedOut() ? null : cases.worth(ret, ruling, parts, now);
        var worth = paid == null
                ? Money.zero(ret.amount().currency())
                : paid.total().plus(paid.compensation());
        disputes.add(Judgement.of(dispute, ruling, parts, worth, said, arbiter, now));
        dispute.judged(ruling, now);
        cases.decide(ret, ruling, paid, arbiter, now);
    }

    Map<Integer, Money> checked(ReturnRequest ret, Decide said) {
        if (ret.escalation().carriedOut()) {
            if (said.remedy() != ret.ruling().remedy()) {
                throw Refusal.againstRule("/remedy", "CARRIED_OUT_ALREADY");
            }
            if (said.findsDeceit() != ret.ruling().findsDeceit()) {
                throw Refusal.againstRule("/deceived", "CARRIED_OUT_ALREADY");
            }
            return Map.of();
        }
        return cases.parts(ret, said.partsByLine());
    }

    public void appeal(ReturnRequest ret, Side side, Says.Said said, Actor by, Instant now) {
        var dispute = disputes.get(ret.id());
        dispute.appeal(side, now);
        say(dispute, ret, Statement.Kind.APPEAL, side, said.text(), said.files(), by, now);
        cases.appeal(ret, said.text(), by, now);
    }

    public void withdraw(ReturnRequest ret, Actor by, Instant now) {
        disputes.get(ret.id()).withdraw(now);
        cases.withdraw(ret, by, now);
    }

    public void carryOut(ReturnRequest ret, Actor by, Instant now) {
        var last = disputes.judgements(ret.id()).getLast();
        cases.carryOut(ret, last.partsByLine(), by, now);
    }

    /** Before what has no consequence is put away: a late decision is claimed here. */
    void missed(@Observes @Priority(Interceptor.Priority.APPLICATION) ClockDue due) {
        cases.claim(due).ifPresent(missed -> {
            var clock = Actor.system(missed.clock().name());
            switch (missed.clock()) {
                case C13 -> cases.timeIsUp(missed.ret(), clock, missed.now());
                case C14 -> cases.overdue(missed.ret(), clock, missed.now());
                case C15 -> carryOut(missed.ret(), clock, missed.now());
                default -> cases.becomeFinal(missed.ret(), clock, missed.now());
            }
        });
    }
}
