package aftercare.policy;

import java.util.List;
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
                "CN_7D | /window/days | 6 | WINDOW_DAYS /window/days",
                "CN_7D | /window/days | 30 | ",
                "CN_7D | /window/start | \"RECEIPT\" | WINDOW_START /window/start",
                "CN_7D | /window/zone | \"Europe/Berlin\" | WINDOW_ZONE /window/zone",
                "CN_7D | /window/rollsOnHoliday | false | ROLLS_ON_HOLIDAY /window/rollsOnHoliday",
                "CN_7D | /window/rollsOnWeekend | true | ",
                "EU_14D | /window/rollsOnWeekend | false | ROLLS_ON_WEEKEND /window/rollsOnWeekend",
                "EU_14D | /window/monthsMoreIfNotInformed | 11 | NOT_INFORMED /window/monthsMoreIfNotInformed",
                "EU_14D | /withdrawalFunction | false | WITHDRAWAL /withdrawalFunction",
                "CN_7D | /withdrawalFunction | true | ",
                "CN_7D | /shipWithinDays | 6 | SHIP_WITHIN /shipWithinDays",
                "CN_7D | /refund/days | 8 | REFUND_DAYS /refund/days",
                "CN_7D | /refund/days | 1 | ",
                "CN_7D | /refund/workingDays | true | REFUND_WORKING_DAYS /refund/workingDays",
                "CN_7D | /refund/hardStopDays | null | HARD_STOP /refund/hardStopDays",
                "CN_7D | /refund/hardStopDays | 16 | HARD_STOP /refund/hardStopDays",
                "CN_7D | /freight | \"STORE\" | FREIGHT /freight",
                "CN_7D | /exclusions/byLaw | [\"CUSTOM_MADE\",\"MEDIA\"] | EXCLUDED /exclusions/byLaw",
                "CN_7D | /exclusions/byLaw | [] | ",
                "CN_7D | /exclusions/ifConfirmed | [\"MIXED\"] | EXCLUDED_IF_CONFIRMED /exclusions/ifConfirmed",
                "CN_7D | /exclusions/ifConfirmed | [\"CUSTOM_MADE\"] | ",
                "CN_7D | /exclusions/onceUnsealed | [\"HEALTH_SEAL\"] | EXCLUDED_ONCE_UNSEALED /exclusions/onceUnsealed",
                "CN_7D | /restockingAllowed | true | RESTOCKING /restockingAllowed",
                "CN_7D | /restockingBasisPoints | 1500 | RESTOCKING_FEE /restockingBasisPoints",
                "US_STORE | /restockingBasisPoints | 1500 | ",
                "CN_7D | /valueLossAllowed | true | VALUE_LOSS /valueLossAllowed",
                "CN_7D | /qualityPreset | null | QUALITY /qualityPreset",
                "CN_7D | /qualityPreset | \"UK_FAULT\" | QUALITY /qualityPreset",
                "CN_7D | /qualityPreset | \"NO_SUCH\" | QUALITY /qualityPreset",
                "CN_7D | /qualityPreset | \"CN_3BAO\" | ",
                "EU_14D | /qualityPreset | \"EU_2Y\" | ",
                "CN_3BAO | /faults | null | FAULTS /faults",
                "CN_3BAO | /faults/reasons | [] | FAULT_REASONS /faults/reasons",
                "CN_3BAO | /faults/steps/0/days | 6 | FAULT_STEP /faults/steps/0",
                "CN_3BAO | /faults/steps/1/days | 14 | FAULT_STEP /faults/steps/1",
                "CN_3BAO | /faults/steps/2/months | 24 | ",
                "CN_3BAO | /faults/steps/2/months | 6 | ",
                "CN_3BAO | /faults/sellerProvesMonths | 5 | SELLER_PROVES /faults/sellerProvesMonths",
                "CN_3BAO | /faults/otherwise | \"LOOKED_AT\" | ",
                "UK_FAULT | /faults/otherwise | \"REFUSED\" | FAULT_OTHERWISE /faults/otherwise",
                "CN_3BAO | /faults/afterRepairs/failed | 3 | AFTER_REPAIRS /faults/afterRepairs",
                "CN_3BAO | /faults/afterRepairs/failed | 1 | ",
                "CN_3BAO | /faults/fromInstallation | false | FROM_INSTALLATION /faults/fromInstallation",
                "CN_3BAO | /faults/repairTimeExcluded | false | REPAIR_TIME /faults/repairTimeExcluded",
                "CN_3BAO | /faults/reportWithinHours | {\"SHOES\": 48} | REPORT_WITHIN /faults/reportWithinHours",
                "EU_2Y | /faults/monthsMoreAfterRepair | 6 | MORE_AFTER_REPAIR /faults/monthsMoreAfterRepair",
                "EU_2Y | /faults/monthsMoreFrom | \"2027-01-01\" | MORE_FROM /faults/monthsMoreFrom",
                "EU_2Y | /faults/monthsMoreFrom | \"2026-01-01\" | ",
                "EU_2Y | /faults/monthsMoreFrom | null | ",
                "JD_POP | /faults/otherwise | \"REFUSED\" | ",
                "JD_POP | /faults/steps/1/days | 14 | FAULT_STEP /faults/steps/1",
                "JD_POP | /faults/steps/2/months | 6 | ",
                "JD_POP | /faults/steps/2/byGoods/SHOES/days | 90 | FAULT_STEP /faults/steps/2",
                "JD_POP | /faults/steps/2/byGoods/SHOES/days | 180 | ",
                "JD_POP | /faults/steps/2/byGoods | {} | ",
                "JD_POP | /faults/sellerProvesMonths | 3 | SELLER_PROVES /faults/sellerProvesMonths",
                "JD_POP | /faults/reportWithinHours/SHOES | 24 | REPORT_WITHIN /faults/reportWithinHours",
                "JD_POP | /faults/reportWithinHours/TAGGED | 24 | REPORT_WITHIN /faults/reportWithinHours",
                "JD_POP | /faults/reportWithinHours/OTHER | 24 | REPORT_WITHIN /faults/reportWithinHours"
            })
    void isMissedByLessAndKeptByMore(String preset, String pointer, String value, String missed) throws Exception {
        var least = Presets.get(preset);
        var own = changed(least, pointer, JSON.readTree(value));

        assertThat(Floor.missed(own, least))
                .extracting(less -> less.floor() + " " + less.pointer())
                .isEqualTo(missed == null ? List.of() : List.of(missed));
    }

    @Test
    void saysWhatMustBeKept() throws Exception {
        assertThat(said("CN_7D", "/window/days", "6", Locale.ENGLISH))
                .isEqualTo("The buyer has at least 7 days to ask.");
        assertThat(said("CN_7D", "/refund/hardStopDays", "16", Locale.CHINA)).contains("15");
        assertThat(said("CN_3BAO", "/faults/afterRepairs/failed", "3", Locale.ENGLISH))
                .isEqualTo("After 2 repairs in vain the buyer may ask for Exchange.");
        assertThat(said("CN_3BAO", "/faults/steps/1/days", "14", Locale.ENGLISH))
                .isEqualTo("For a fault the buyer may ask for Exchange: at least 0 months and 15 days.");
        assertThat(said("CN_3BAO", "/faults/steps", "[]", Locale.CHINA)).contains("7天");
    }

    @Test
    void whatGoesBeyondTheRuleIsTheShopsOwnWord() throws Exception {
        var least = Presets.get("CN_3BAO");
        var longer = changed(least, "/faults/steps/1/days", JSON.readTree("30")).of(least, 9);

        assertThat(longer.faults().steps())
                .extracting(Faults.FaultStep::confidence)
                .containsExactly(null, Confidence.OURS, Confidence.OURS);
        assertThat(changed(longer, "/faults/sure", JSON.readTree("{\"REASONS\": \"?\"}"))
                        .of(least, 9)
                        .faults()
                        .sure())
                .isEmpty();
    }

    private static String said(String preset, String pointer, String value, Locale locale) throws Exception {
        var least = Presets.get(preset);
        var own = changed(least, pointer, JSON.readTree(value));
        return RuleText.say(Floor.missed(own, least).getFirst(), locale);
    }

    private static Preset changed(Preset preset, String pointer, JsonNode value) throws Exception {
        var tree = JSON.valueToTree(preset);
        var at = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, at))).set(pointer.substring(at + 1), value);
        return JSON.treeToValue(tree, Preset.class);
    }
}
