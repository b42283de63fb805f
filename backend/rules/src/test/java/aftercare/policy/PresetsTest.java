package aftercare.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.settlement.Amends;
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
    }

    /** "Allowed if disclosed" (§1.3): the shipped preset names no fee, so none is taken until a shop names its own. */
    @Test
    void takeNoFeeThatNobodyWasToldOf() {
        var store = Presets.get("US_STORE");
        assertThat(store.restockingAllowed()).isTrue();
        assertThat(store.restocking(1500)).isZero();
        assertThat(store.restocking(null)).isZero();
    }

    @Test
    void letTheShopTakeOffOnlyWhatTheyAllow() {
        var loss = List.of(new Extras.ValueLoss(1, Money.of("5.00", "EUR"), "worn"));
        var gift = List.of(new Extras.GiftKept(9, "cup", Money.of("3.00", "EUR")));
        var declared = new Extras(gift, loss, 1500, null);

        assertThat(Presets.get("CN_7D").allowed(declared, ReturnKind.RETURN_REFUND))
                .isEqualTo(new Extras(gift, List.of(), 0, null));
        assertThat(Presets.get("EU_14D").allowed(declared, ReturnKind.RETURN_REFUND))
                .isEqualTo(new Extras(gift, loss, 0, null));
        assertThat(Presets.get("US_STORE").allowed(declared, ReturnKind.RETURN_REFUND))
                .isEqualTo(new Extras(gift, loss, 0, null));
    }

    @Test
    void judgeWhatWasBoughtSinceTheirFirstDayInTheirOwnZone() {
        var shanghai = ZoneId.of("Asia/Shanghai");
        assertThat(inForce("2026-06-14T15:59:59Z", shanghai).version()).isEqualTo(1);
        assertThat(inForce("2026-06-14T16:00:00Z", shanghai).version()).isEqualTo(5);
        assertThat(inForce("1999-01-01T00:00:00Z", shanghai).version()).isEqualTo(1);
        assertThat(Presets.inForce("EU_2Y", Instant.parse("2026-07-01T00:00:00Z"), shanghai))
                .isSameAs(Presets.get("EU_2Y"));
        assertThatThrownBy(() -> Presets.inForce("CN_8D", Instant.EPOCH, shanghai))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static Preset inForce(String bought, ZoneId zone) {
        return Presets.inForce("JD_POP", Instant.parse(bought), zone);
    }

    /** Nobody had bought under those that are named here when they were set right. */
    @ParameterizedTest
    @MethodSource("presets")
    void areInForceLaterThanTheVersionBefore(Preset preset) {
        var setRight =
                Set.of("CN_QUALITY_7D.2", "CN_3BAO.2", "JD_POP.3", "JD_POP.4", "JD_POP.5", "EU_2Y.2", "UK_FAULT.2");
        if (preset.version() > 1 && !setRight.contains(preset.id() + "." + preset.version())) {
            assertThat(preset.validFrom())
                    .isAfter(Presets.get(preset.id(), preset.version() - 1).validFrom());
        }
    }

    @Test
    void payOnTopOnlyFromTheVersionThatSaysSo() {
        assertThat(Presets.get("JD_POP", 4).amends()).isNull();
        var amends = Presets.get("JD_POP", 5).amends();
        assertThat(amends.unclearPage()).isEqualTo(new Amends.UnclearPage(1000, Money.of("200.00", "CNY")));
        assertThat(amends.missingGift()).isEqualTo(new Amends.MissingGift(3000, Money.of("5.00", "CNY"), 5000));
        assertThat(Presets.get("CN_7D").of(Presets.get("JD_POP"), 9).amends())
                .as("a shop's own version neither adds to it nor takes from it")
                .isEqualTo(amends);
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
