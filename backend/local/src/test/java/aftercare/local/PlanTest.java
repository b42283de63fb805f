package aftercare.local;

import aftercare.local.Plan.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanTest {

    @Test
    void startsEverythingUnlessTold() {
        assertThat(Plan.of().parts()).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void startsOnlyWhatIsNamed() {
        assertThat(Plan.of("--only=db,keycloak").parts()).containsExactlyInAnyOrder(Part.DB, Part.KEYCLOAK);
    }

    @Test
    void leavesTheDatabaseToAPersonWhoNamesOne() {
        System.setProperty("AFTERCARE_DB_URL", "jdbc:mysql://127.0.0.1:13306/aftercare");
        try {
            assertThat(Plan.of().has(Part.DB)).isFalse();
        } finally {
            System.clearProperty("AFTERCARE_DB_URL");
        }
    }

    @Test
    void saysWhatItKnowsWhenItDoesNotUnderstand() {
        assertThatThrownBy(() -> Plan.of("--only=mongo"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("keycloak");
        assertThatThrownBy(() -> Plan.of("--fast")).isInstanceOf(Trouble.class).hasMessageContaining("--live");
    }
}
