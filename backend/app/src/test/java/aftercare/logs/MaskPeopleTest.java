package aftercare.logs;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskPeopleTest {

    @ParameterizedTest
    @CsvSource({
        "called 13812345678 twice, called 138****5678 twice",
        "+86 138-1234-5678, 138****5678",
        "li.xiaoyu@mail.example.cn, l***@mail.example.cn",
        "Duplicate entry 'a@b.example' for key, Duplicate entry 'a***@b.example' for key"
    })
    void hidesWhomItIsAbout(String said, String written) {
        assertThat(MaskPeople.mask(said)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R-7K2M-9Q4T",
                "01a20521-ce50-74fb-9d09-65bb23eae7b1",
                "Import 0195138-12345678 goes on",
                "220030 lines in 18300 ms",
                "SF1381234567890"
            })
    void leavesNumbersOfOtherThings(String said) {
        assertThat(MaskPeople.mask(said)).isEqualTo(said);
    }

    @Test
    void masksWhatAnArgumentBrings() {
        var line = new ExtLogRecord(Level.INFO, "no room for %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {"13812345678"});

        assertThat(new MaskPeople().isLoggable(line)).isTrue();
        assertThat(line.getFormattedMessage()).isEqualTo("no room for 138****5678");
    }
}
