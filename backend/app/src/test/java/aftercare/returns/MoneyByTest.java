package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import aftercare.policy.Holidays;
import aftercare.policy.Presets;
import aftercare.policy.Terms;
import org.junit.jupiter.api.Test;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.aReturn;
import static aftercare.returns.ReturnFixtures.later;
import static org.assertj.core.api.Assertions.assertThat;

class MoneyByTest {

    private static final ZoneId ZONE = ZoneId.of("UTC");

    @Test
    void theUnionCountsFromTheNotice() {
        assertThat(by("EU_14D", sentAfter(Duration.ofDays(3)), later(Duration.ofDays(5))))
                .isEqualTo(endOfDay(14));
    }

    /** E1 art. 13 (3): nobody has to pay before the goods are back or were shown to be sent. */
    @Test
    void butNobodyPaysBeforeTheGoodsWereSent() {
        var sent = Duration.ofDays(20);
        assertThat(by("EU_14D", sentAfter(sent), later(Duration.ofDays(21)))).isEqualTo(later(sent));
    }

    @Test
    void britainCountsFromTheProofOfSending() {
        assertThat(by("UK_14_14", sentAfter(Duration.ofDays(3)), later(Duration.ofDays(5))))
                .isEqualTo(endOfDay(17));
    }

    /** CRA s. 20(15): fourteen days from when the trader agrees, for a fault; a changed mind counts as ever. */
    @Test
    void britainCountsAFaultFromTheAgreement() {
        var agreed = new MoneyBy.Story(later(Duration.ofDays(1)), later(Duration.ofDays(9)));
        assertThat(by("UK_14_14", faulty(), agreed, later(Duration.ofDays(10)))).isEqualTo(endOfDay(15));
        assertThat(by("UK_14_14", sentAfter(Duration.ofDays(3)), agreed, later(Duration.ofDays(10))))
                .isEqualTo(endOfDay(17));
    }

    @Test
    void jdHasFortyEightHoursFromTheInspection() {
        var inspected = later(Duration.ofDays(9));
        var story = new MoneyBy.Story(NOW, inspected);
        assertThat(by("JD_POP", sentAfter(Duration.ofDays(3)), story, later(Duration.ofDays(10))))
                .isEqualTo(inspected.plus(Duration.ofHours(48)));
    }

    private static ReturnRequest faulty() {
        return new ReturnFixtures.AReturn(
                        aftercare.policy.ReturnKind.RETURN_REFUND,
                        aftercare.policy.Reason.QUALITY,
                        aReturn(1).bought(),
                        true)
                .submitted();
    }

    private static Instant by(String preset, ReturnRequest ret, Instant grantedAt) {
        return by(preset, ret, MoneyBy.Story.UNTOLD, grantedAt);
    }

    private static Instant by(String preset, ReturnRequest ret, MoneyBy.Story story, Instant grantedAt) {
        return new MoneyBy(ret, Terms.of(Presets.get(preset), 0, ZONE, Holidays.none()), story).of(grantedAt);
    }

    private static ReturnRequest sentAfter(Duration time) {
        var ret = aReturn(1).submitted();
        ret.approve(AGENT, null, false, NOW);
        ComingBack.ship(ret, "DHL", "JD1", null, BUYER, later(time));
        return ret;
    }

    /** Of London and Brussels it is the same day here, whatever the hour. */
    private static Instant endOfDay(int days) {
        return NOW.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days + 1L));
    }
}
