package aftercare.disputes;

import java.time.Instant;
import java.time.ZoneId;

import aftercare.policy.DisputeTerm;
import aftercare.policy.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTimeTest {

    /** What is left at six in the evening is carried over to nine the next morning (R2 art. 9(2)). */
    @ParameterizedTest
    @CsvSource({
        "CN_7D, 2026-11-20T08:00:00Z, 2026-11-22T08:00:00Z",
        "JD_POP, 2026-11-20T02:00:00Z, 2026-11-20T06:00:00Z",
        "JD_POP, 2026-11-20T08:00:00Z, 2026-11-21T03:00:00Z",
        "JD_POP, 2026-11-20T15:00:00Z, 2026-11-21T05:00:00Z",
        "JD_POP, 2026-10-01T00:30:00Z, 2026-10-01T05:00:00Z"
    })
    void aSideHasTwoDaysOrFourHoursOfBusiness(String preset, Instant asked, Instant due) {
        var said = Presets.get(preset).dispute();
        assertThat(EvidenceTime.due(said == null ? DisputeTerm.NONE : said, ZoneId.of("Asia/Shanghai"), asked))
                .isEqualTo(due);
    }
}
