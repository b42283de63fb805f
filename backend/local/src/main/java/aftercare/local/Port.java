package aftercare.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port one of the parts listens on, and the variable that moves it. */
record Port(String variable, int number, String whose) {

    static Port of(String variable, int usual, String whose) {
        return new Port(variable, Settings.port(variable, usual), whose);
    }

    void mustBeFree() {
        // A browser may take "localhost" for either.
        if (isTakenAt("127.0.0.1") || isTakenAt("::1")) {
            throw new Trouble("Port %d, which %s needs, is taken by %s; end that, or choose another port with %s=…"
                    .formatted(number, whose, PortHolder.of(number).orElse("another program"), variable));
        }
    }

    private boolean isTakenAt(String address) {
        try (var socket = new ServerSocket(number, 1, InetAddress.getByName(address))) {
            return !socket.isBound();
        } catch (BindException e) {
            // A machine without IPv6 has no such address to take.
            return e.getMessage().contains("in use");
        } catch (IOException e) {
            throw new Trouble("Port %d (%s) cannot be used: %s".formatted(number, variable, e.getMessage()), e);
        }
    }
}
