package aftercare.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port one of the parts listens on, and the variable that moves it. */
record Port(String variable, int number, String whose) {

    static Port of(String variable, int usual, String whose) {
        return new Port(variable, Settings.port(variable, usual), whose);
    }

    void mustBeFree() {
        if (!isFree()) {
            throw new Trouble("Port %d, which %s needs, is taken by %s; end that, or choose another port with %s=…"
                    .formatted(number, whose, PortHolder.of(number).orElse("another program"), variable));
        }
    }

    private boolean isFree() {
        try (var socket = new ServerSocket(number, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
