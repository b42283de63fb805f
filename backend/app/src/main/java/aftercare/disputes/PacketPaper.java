package aftercare.disputes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import aftercare.disputes.DisputeView.StatementView;
import aftercare.evidence.EvidenceView;
import aftercare.money.Money;
import aftercare.money.MoneyWords;
import aftercare.pdf.Paper;
import aftercare.pdf.Paper.Fact;
import aftercare.problems.Words;
import aftercare.returns.ReturnView;
import aftercare.timeline.TimelineView;

/** A dispute to read and to keep (证据包): everything that its reader may see, in one paper. */
record PacketPaper(
        DisputeView dispute,
        ReturnView ret,
        OrderOnPaper order,
        PresetOnPaper preset,
        MoneyOnPaper paid,
        FailuresOnPaper failures,
        List<EvidenceView> files,
        List<TimelineView> story,
        ZoneId zone,
        Locale language,
        Instant now) {

    byte[] pdf() {
        var paper = Paper.titled(Words.of("packet", "TITLE", language, dispute.number()), language)
                .small(Words.of("packet", "MADE", language, at(now), zone.toString()));
        theCase(paper);
        preset.writeTo(paper);
        order.writeTo(paper, this::word, this::at);
        new GoodsOnPaper(ret.lines()).writeTo(paper, this::word);
        failures.writeTo(paper, this::word, this::at);
        money(paper);
        paid.writeTo(paper, this::word, this::at);
        clocks(paper);
        said(paper);
        found(paper);
        files(paper);
        paper.heading(word("STORY"));
        paper.table(
                List.of(word("AT"), word("WHO"), word("WHAT")),
                new float[] {3, 2, 6},
                story.stream()
                        .map(entry -> List.of(
                                at(entry.at()), word(entry.actor().kind().name()), entry.text()))
                        .toList());
        return paper.finished();
    }

    /** Taken back all the same: why, and the rule that would have refused it. */
    private static String agreed(ReturnView.AgreedView agreed) {
        return agreed == null ? null : agreed.because() + " · " + agreed.rule().text();
    }

    private void theCase(Paper paper) {
        paper.heading(word("CASE"))
                .facts(List.of(
                        fact("NUMBER", ret.number()),
                        fact("ORDER", ret.orderNumber()),
                        fact("SHOP", ret.shopName()),
                        fact("KIND", word(ret.kind().name())),
                        fact("REASON", ret.reason().text()),
                        fact("TEXT", ret.text()),
                        fact("AGREED", agreed(ret.agreed())),
                        fact("ASKED_AT", at(ret.submittedAt())),
                        fact(
                                "REJECTION",
                                ret.rejection() == null
                                        ? null
                                        : ret.rejection().text() + " "
                                                + ret.rejection().message()),
                        fact("PRESET", ret.preset().id() + " v" + ret.preset().version()),
                        fact("STATE", word(dispute.state().name()))));
        paper.table(
                List.of(word("GOODS"), word("SKU"), word("PIECES")),
                new float[] {6, 3, 1},
                ret.lines().stream()
                        .map(line -> List.of(
                                line.variant() == null ? line.title() : line.title() + " " + line.variant(),
                                line.sku(),
                                String.valueOf(line.quantity())))
                        .toList());
    }

    private void money(Paper paper) {
        paper.heading(word("MONEY"))
                .table(
                        List.of(word("LINE"), word("RULE"), word("AMOUNT")),
                        new float[] {2, 6, 2},
                        ret.quote().stream()
                                .map(line -> List.of(
                                        line.lineNo() == null ? "" : "#" + line.lineNo(),
                                        line.sentence().text(),
                                        money(line.amount())))
                                .toList())
                .facts(List.of(fact("TOTAL", money(ret.amount()))));
    }

    private void clocks(Paper paper) {
        paper.heading(word("CLOCKS"))
                .table(
                        List.of(
                                word("MEANS"),
                                word("STARTED"),
                                word("DUE"),
                                word("ENDED"),
                                word("STATE"),
                                word("SOURCE")),
                        new float[] {6, 3, 3, 3, 2, 3},
                        ret.clocks().stream()
                                .map(clock -> List.of(
                                        clock.text(),
                                        at(clock.startedAt()),
                                        at(clock.dueAt()),
                                        at(clock.endedAt()),
                                        word("CLOCK_" + clock.state()),
                                        source(clock)))
                                .toList());
    }

    private String source(ReturnView.ClockView clock) {
        if (clock.dueSource() != null) {
            return clock.dueSource();
        }
        return clock.extended() ? word("EXTENDED") : byTheRules(clock.code());
    }

    /** A number by which the rule is found; what has only a name is said in words already. */
    private String byTheRules(String code) {
        return code.matches("C\\d+") ? Words.of("packet", "BY_RULE", language, code) : word("BY_PRESET");
    }

    private void said(Paper paper) {
        paper.heading(word("STATEMENTS"));
        for (var said : dispute.statements()) {
            paper.facts(List.of(new Fact(word("SIDE_" + said.side()), at(said.at()) + names(said))));
            paper.text(said.text());
        }
    }

    private static String names(StatementView said) {
        return said.files().isEmpty()
                ? ""
                : " · "
                        + String.join(
                                ", ",
                                said.files().stream()
                                        .map(EvidenceView::fileName)
                                        .toList());
    }

    private void found(Paper paper) {
        for (var opinion : dispute.opinions()) {
            paper.heading(word("OPINION") + " · " + opinion.standard().name() + " v"
                    + opinion.standard().version());
            paper.text(opinion.question());
            paper.facts(opinion.answers().stream()
                    .map(answer -> new Fact(word(answer.result().name()), point(opinion, answer.pointId())))
                    .toList());
            if (opinion.finding() != null) {
                paper.text(word(opinion.finding().name()) + " · " + opinion.text());
            }
            paper.small(opinion.standard().source());
        }
        for (var judged : dispute.judgements()) {
            paper.heading(word(judged.instance() == 2 ? "LAST_RULING" : "RULING"));
            var facts = new ArrayList<>(List.of(
                    fact("AT", at(judged.at())),
                    fact("REMEDY", word(judged.remedy().name())),
                    fact("FAULT", word("FAULT_" + judged.fault())),
                    fact("RETURN_LEG", word("SIDE_" + judged.returnLeg())),
                    fact("OUTBOUND", word("SIDE_" + judged.outbound())),
                    fact("AMOUNT", money(judged.worth()))));
            facts.add(fact("TO_BUYER", judged.toBuyer()));
            facts.add(fact("TO_SELLER", judged.toSeller()));
            paper.facts(facts);
        }
    }

    private static String point(DisputeView.OpinionView opinion, String id) {
        return opinion.standard().points().stream()
                .filter(point -> point.id().equals(id))
                .map(Standard.PointView::text)
                .findFirst()
                .orElse(id);
    }

    private void files(Paper paper) {
        paper.heading(word("FILES"))
                .table(
                        List.of(word("FILE"), word("WHO"), word("AT"), "SHA-256"),
                        new float[] {3, 2, 3, 6},
                        files.stream()
                                .map(file -> List.of(
                                        file.fileName(),
                                        word(file.uploadedBySide().name()),
                                        at(file.uploadedAt()),
                                        file.sha256()))
                                .toList());
    }

    private Fact fact(String name, String value) {
        return new Fact(word(name), value);
    }

    private String word(String key) {
        return Words.of("packet", key, language);
    }

    private String money(Money amount) {
        return MoneyWords.of(amount, language);
    }

    private String at(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                        .withZone(zone)
                        .format(instant);
    }
}
