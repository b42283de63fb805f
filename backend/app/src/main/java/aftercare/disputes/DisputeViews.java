package aftercare.disputes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.access.Who;
import aftercare.disputes.DisputeAction.Stand;
import aftercare.disputes.Readers.Reader;
import aftercare.evidence.EvidenceView;
import aftercare.problems.Language;
import aftercare.problems.Words;
import aftercare.returns.CaseInDispute;
import aftercare.returns.HardClock;
import aftercare.returns.Remedy;
import aftercare.returns.ReturnRequest;

/** Gathers a dispute for whoever may read it. */
@Singleton
class DisputeViews {

    private final Disputes disputes;
    private final CaseInDispute cases;
    private final Readers readers;
    private final Standards standards;
    private final Language language;
    private final Who who;

    DisputeViews(
            Disputes disputes, CaseInDispute cases, Readers readers, Standards standards, Language language, Who who) {
        this.disputes = disputes;
        this.cases = cases;
        this.readers = readers;
        this.standards = standards;
        this.language = language;
        this.who = who;
    }

    DisputeView of(Dispute dispute, ReturnRequest ret, Instant now) {
        var locale = language.locale();
        var reader = readers.of(dispute, ret, who);
        var opinions = disputes.opinions(dispute.id());
        var at =
                new Stand(dispute, ret, reader, who.subject(), opinions.stream().anyMatch(o -> !o.isGiven()), now);
        var said = disputes.statements(dispute.id());
        var actions = new ArrayList<DisputeAction>();
        var blocked = new ArrayList<DisputeView.BlockedAction>();
        for (var action : DisputeAction.values()) {
            if (action.isFor(reader)) {
                var refusal = refusal(action, at, said);
                if (refusal == null) {
                    actions.add(action);
                } else {
                    blocked.add(new DisputeView.BlockedAction(action, refusal, why(refusal, locale)));
                }
            }
        }
        var platform = reader == Reader.ARBITER || reader == Reader.EXPERT;
        var held = ret.isHeld() && ret.due().dueClock() != null;
        var beside = cases.decideBy(ret);
        return new DisputeView(
                dispute.id(),
                ret.version(),
                ret.number(),
                ret.dispute(),
                dispute.basis(),
                dispute.escalatedBy(),
                dispute.escalatedAt(),
                dispute.arbiter() != null,
                reader == Reader.ARBITER && dispute.isWith(who.subject()),
                held ? ret.due().dueClock() : beside.map(due -> HardClock.C14).orElse(null),
                held ? ret.due().dueAt() : beside.orElse(null),
                statements(said, ret, reader),
                opinions.stream().map(o -> opinion(o, locale)).toList(),
                disputes.judgements(dispute.id()).stream()
                        .map(j -> judgement(j, reader))
                        .toList(),
                ret.escalation().appealUntil(),
                dispute.appealedBy(),
                ret.escalation().carriedOut(),
                dispute.withdrawnAt(),
                platform ? cases.view(ret) : null,
                reader == Reader.ARBITER ? remedies(ret) : List.of(),
                actions,
                blocked);
    }

    private List<Remedy> remedies(ReturnRequest ret) {
        return Stream.of(Remedy.values())
                .filter(remedy ->
                        ret.escalation().carriedOut() ? remedy == ret.ruling().remedy() : cases.isPossible(ret, remedy))
                .toList();
    }

    /** As it stands; after so many words there is an end. */
    private static String refusal(DisputeAction action, Stand at, List<Statement> said) {
        var stands = action.refusal(at);
        return stands == null && action == DisputeAction.SAY && said.size() >= Disputes.MOST_STATEMENTS
                ? Disputes.SAID_ENOUGH
                : stands;
    }

    private static String why(String refusal, Locale locale) {
        return refusal.equals(Disputes.SAID_ENOUGH)
                ? Words.of("problems", refusal, locale, Disputes.MOST_STATEMENTS)
                : Words.of("problems", refusal, locale);
    }

    private List<DisputeView.StatementView> statements(List<Statement> said, ReturnRequest ret, Reader reader) {
        Map<UUID, EvidenceView> files = cases.files(ret, reader == Reader.SELLER).stream()
                .collect(Collectors.toMap(EvidenceView::id, Function.identity()));
        return said.stream()
                .map(each -> new DisputeView.StatementView(
                        each.id(),
                        each.kind(),
                        each.side(),
                        each.to(),
                        each.text(),
                        each.files().stream()
                                .map(files::get)
                                .filter(java.util.Objects::nonNull)
                                .toList(),
                        each.at(),
                        named(each.actor(), reader)))
                .toList();
    }

    /** A buyer by his name; the shop's people by theirs among themselves; the platform's never. */
    private static String named(Actor actor, Reader reader) {
        return switch (actor.actorKind()) {
            case BUYER -> actor.actorName();
            case STAFF, PARTNER -> reader == Reader.SELLER ? actor.actorName() : null;
            case PLATFORM, SYSTEM -> null;
        };
    }

    private DisputeView.OpinionView opinion(Opinion opinion, Locale locale) {
        return new DisputeView.OpinionView(
                opinion.id(),
                standards.get(opinion.standardId(), opinion.standardVersion()).view(locale),
                opinion.question(),
                opinion.askedAt(),
                opinion.finding(),
                opinion.answers(),
                opinion.text(),
                opinion.givenAt());
    }

    private static DisputeView.JudgementView judgement(Judgement judged, Reader reader) {
        var ruling = judged.ruling();
        return new DisputeView.JudgementView(
                judged.instance(),
                ruling.remedy(),
                ruling.ruledFault(),
                ruling.ruledOutbound(),
                ruling.ruledReturn(),
                ruling.ruledResend(),
                ruling.findsDeceit(),
                judged.parts(),
                judged.worth(),
                reader == Reader.SELLER ? null : judged.toBuyer(),
                reader == Reader.BUYER ? null : judged.toSeller(),
                judged.at());
    }
}
