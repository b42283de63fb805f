package aftercare.orders.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncodingTest {

    private static final String CHINESE = "订单号,商品名称\nA1,景德镇陶瓷茶壶家用泡茶壶套装\nA2,手工玻璃杯，耐热加厚带把手\n".repeat(20);

    @Test
    void utf8IsFoundOut() throws IOException {
        assertThat(of(CHINESE, StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of("plain", StandardCharsets.US_ASCII)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of("\uFEFF" + CHINESE, StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of("", StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void gbkIsFoundOut() throws IOException {
        assertThat(of(CHINESE, Charset.forName("GBK"))).isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void utf16IsFoundOutByItsMark() throws IOException {
        assertThat(of(CHINESE, StandardCharsets.UTF_16)).isEqualTo(StandardCharsets.UTF_16);
        assertThat(of("\uFEFF" + CHINESE, StandardCharsets.UTF_16LE)).isEqualTo(StandardCharsets.UTF_16);
    }

    @Test
    void westernTextIsNotTakenForChinese() {
        var french = "Théière en céramique émaillée, bleue; été à la plage, façade, où\n".repeat(30);
        unknown(french.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileThatBreaksInItsLastRowIsRefusedWhole() {
        var text = CHINESE.getBytes(StandardCharsets.UTF_8);
        var broken = new byte[text.length + 1];
        System.arraycopy(text, 0, broken, 0, text.length);
        broken[text.length] = (byte) 0xE4;
        unknown(broken);
    }

    @Test
    void aMarkThatLiesIsRefused() {
        unknown(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});
    }

    private static Charset of(String text, Charset written) throws IOException {
        var bytes = text.getBytes(written);
        return Encoding.of(() -> new ByteArrayInputStream(bytes));
    }

    private static void unknown(byte[] bytes) {
        assertThatThrownBy(() -> Encoding.of(() -> new ByteArrayInputStream(bytes)))
                .hasMessage("ENCODING_UNKNOWN");
    }
}
