package aftercare.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.settlement.Extras;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PresetsTest {

    static Stream<Preset> presets() {
        return Presets.all().stream();
    }

    @Test
    void areAllInTheIndex() throws Exception {
        var folder = Path.of(
                        PresetsTest.class.getResource("/presets/index.json").toURI())
                .getParent();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.json")))
                    .containsExactlyInAnyOrderElementsOf(presets()
                            .map(preset -> preset.id() + "." + preset.version() + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void sayWhereTheyComeFrom(Preset preset) {
        assertThat(preset.source()).isNotBlank();
        assertThat(preset.asOf()).isAfter(preset.validFrom());
        assertThat(preset.confidence()).isNotNull();
        assertThat(preset.window().days()).isPositive();
        assertThat(preset.refund().from()).isNotNull();
        assertThat(Presets.get(preset.id(), preset.version())).isSameAs(preset);
        if (preset.qualityPreset() != null) {
            assertThat(Presets.get(preset.qualityPreset())).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN_7D", "CN_QUALITY_7D", "EU_14D", "UK_14_14"})
    void neverAllowARestockingFeeWhereTheLawForbidsIt(String id) {
        assertThat(Presets.get(id).restocking(1500)).isZero();
        assertThat(Presets.get("US_STORE").restocking(1500)).isEqualTo(1500);
    }

    @Test
    void letTheShopTakeOffOnlyWhatTheyAllow() {
        var loss = List.of(new Extras.ValueLoss(1, Money.of("5.00", "EUR"), "worn"));
        var gift = List.of(new Extras.GiftKept("cup", Money.of("3.00", "EUR")));
        var declared = new Extras(gift, loss, 1500, null);

        assertThat(Presets.get("CN_7D").allowed(declared)).isEqualTo(new Extras(gift, List.of(), 0, null));
        assertThat(Presets.get("EU_14D").allowed(declared)).isEqualTo(new Extras(gift, loss, 0, null));
        assertThat(Presets.get("US_STORE").allowed(declared)).isEqualTo(declared);
    }

    @Test
    void areUnknownUnderAnotherName() {
        assertThatThrownBy(() -> Presets.get("CN_8D")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Presets.get("CN_7D", 99)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void showTheWithdrawalButtonInEurope() {
        assertThat(presets().filter(Preset::withdrawalFunction))
                .extracting(Preset::id)
                .containsExactly("EU_14D");
    }

    @Test
    void comeWithTheHolidaysOfMainlandChina() {
        var holidays = Holidays.china2026();

        assertThat(holidays.off()).hasSize(33);
        assertThat(holidays.confidence().isRule()).isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.parse("2026-10-10")))
                .as("a Saturday worked")
                .isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.parse("2026-10-07"))).isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.parse("2026-10-11"))).isFalse();
    }
}
