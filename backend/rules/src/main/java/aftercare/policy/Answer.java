package aftercare.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import aftercare.settlement.Fault;
import aftercare.settlement.FreightOutcome;

/**
 * What may be asked of one line.
 *
 * @param rules why, in the order they were applied; each has a sentence
 * @param lastMoment until (not including) when to ask; null while no clock runs
 */
public record Answer(
        Verdict verdict,
        List<RuleNote> rules,
        Instant lastMoment,
        FreightOutcome freight,
        Fault fault,
        Evidence evidence) {

    /** With more to say. */
    public Answer with(List<RuleNote> more) {
        var all = new ArrayList<>(rules);
        all.addAll(more);
        return new Answer(verdict, List.copyOf(all), lastMoment, freight, fault, evidence);
    }
}
