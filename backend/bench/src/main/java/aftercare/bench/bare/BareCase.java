package aftercare.bench.bare;

import java.util.List;

/** A case with everything that belongs to it, as the rows are. */
public record BareCase(BareReturn ret, List<BareLine> lines, List<BareClock> clocks, List<BareEntry> timeline) {}
