package aftercare.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortTest {

    @Test
    void namesWhoHasItAndHowToMoveWhenItIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(new Port("API_PORT", taken.getLocalPort(), "the API")::mustBeFree)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("API_PORT=");
        }
    }

    @Test
    void isFreeAgainOnceTheOtherIsGone() throws IOException {
        int number;
        try (var soonGone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            number = soonGone.getLocalPort();
        }
        assertThatCode(new Port("API_PORT", number, "the API")::mustBeFree).doesNotThrowAnyException();
    }
}
