package aftercare.policy;

import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FloorTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static Stream<Preset> presets() {
        return Presets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void isKeptByThePresetItself(Preset preset) {
        assertThat(Floor.missed(preset, preset)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CN_7D | /window/days | 6 | WINDOW_DAYS",
                "CN_7D | /window/days | 30 | ",
                "CN_7D | /window/start | \"RECEIPT\" | WINDOW_START",
                "CN_7D | /window/zone | \"Europe/Berlin\" | WINDOW_ZONE",
                "CN_7D | /window/rollsOnHoliday | false | ROLLS_ON_HOLIDAY",
                "CN_7D | /window/rollsOnWeekend | true | ",
                "EU_14D | /window/rollsOnWeekend | false | ROLLS_ON_WEEKEND",
                "EU_14D | /window/monthsMoreIfNotInformed | 11 | NOT_INFORMED",
                "EU_14D | /withdrawalFunction | false | WITHDRAWAL",
                "CN_7D | /withdrawalFunction | true | ",
                "CN_7D | /shipWithinDays | 6 | SHIP_WITHIN",
                "CN_7D | /refund/days | 8 | REFUND_DAYS",
                "CN_7D | /refund/days | 1 | ",
                "CN_7D | /refund/workingDays | true | REFUND_WORKING_DAYS",
                "CN_7D | /refund/hardStopDays | null | HARD_STOP",
                "CN_7D | /refund/hardStopDays | 16 | HARD_STOP",
                "CN_7D | /freight | \"STORE\" | FREIGHT",
                "CN_7D | /exclusions/byLaw | [\"CUSTOM_MADE\",\"MEDIA\"] | EXCLUDED",
                "CN_7D | /exclusions/byLaw | [] | ",
                "CN_7D | /exclusions/ifConfirmed | [\"MIXED\"] | EXCLUDED_IF_CONFIRMED",
                "CN_7D | /exclusions/ifConfirmed | [\"CUSTOM_MADE\"] | ",
                "CN_7D | /exclusions/onceUnsealed | [\"HEALTH_SEAL\"] | EXCLUDED_ONCE_UNSEALED",
                "CN_7D | /restockingAllowed | true | RESTOCKING",
                "CN_7D | /valueLossAllowed | true | VALUE_LOSS",
                "CN_7D | /qualityPreset | null | QUALITY",
                "CN_7D | /qualityPreset | \"UK_FAULT\" | QUALITY",
                "CN_7D | /qualityPreset | \"NO_SUCH\" | QUALITY",
                "CN_7D | /qualityPreset | \"CN_3BAO\" | ",
                "EU_14D | /qualityPreset | \"EU_2Y\" | ",
                "CN_3BAO | /faults | null | FAULT_STEPS",
                "CN_3BAO | /faults/steps/0/days | 6 | FAULT_STEPS",
                "CN_3BAO | /faults/steps/2/months | 24 | ",
                "CN_3BAO | /faults/otherwise | \"LOOKED_AT\" | ",
                "UK_FAULT | /faults/otherwise | \"REFUSED\" | FAULT_STEPS",
                "CN_3BAO | /faults/afterRepairs/failed | 3 | FAULT_STEPS",
                "CN_3BAO | /faults/repairTimeExcluded | false | FAULT_STEPS",
                "EU_2Y | /faults/monthsMoreFrom | \"2027-01-01\" | FAULT_STEPS",
                "EU_2Y | /faults/monthsMoreFrom | \"2026-01-01\" | ",
                "EU_2Y | /faults/monthsMoreFrom | null | ",
                "JD_POP | /faults/steps/2/byGoods/SHOES/days | 90 | FAULT_STEPS",
                "JD_POP | /faults/steps/2/byGoods/SHOES/days | 180 | ",
                "JD_POP | /faults/steps/2/byGoods | {} | ",
                "JD_POP | /faults/reportWithinHours/SHOES | 24 | FAULT_STEPS",
                "JD_POP | /faults/reportWithinHours/TAGGED | 24 | FAULT_STEPS",
                "JD_POP | /faults/reportWithinHours/OTHER | 24 | FAULT_STEPS"
            })
    void isMissedByLessAndKeptByMore(String preset, String pointer, String value, Floor missed) throws Exception {
        var least = Presets.get(preset);
        var own = changed(least, pointer, JSON.readTree(value));

        assertThat(Floor.missed(own, least))
                .isEqualTo(missed == null ? java.util.List.of() : java.util.List.of(missed));
    }

    @Test
    void saysWhatMustBeKept() {
        assertThat(RuleText.say(Floor.WINDOW_DAYS, Presets.get("CN_7D"), Locale.ENGLISH))
                .isEqualTo("The buyer has at least 7 days to ask.");
        assertThat(RuleText.say(Floor.HARD_STOP, Presets.get("CN_7D"), Locale.CHINA))
                .contains("15");
    }

    private static Preset changed(Preset preset, String pointer, JsonNode value) throws Exception {
        var tree = JSON.valueToTree(preset);
        var at = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, at))).set(pointer.substring(at + 1), value);
        return JSON.treeToValue(tree, Preset.class);
    }
}
