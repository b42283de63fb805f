package aftercare.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that is kept open and speaks just enough HTTP/1.1. The JDK's client costs about as much CPU as the servers
 * measured here, and they share the cores with it.
 */
final class Wire implements Closeable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    Reply send(byte[] request) throws IOException {
        out.write(request);
        var head = head();
        var status = Integer.parseInt(head.substring(9, 12));
        var lower = head.toLowerCase(Locale.ROOT);
        if (status == 204 || status == 304) {
            return new Reply(status, head, new byte[0]);
        }
        var length = lower.indexOf("\r\ncontent-length:");
        if (length >= 0) {
            var start = length + 17;
            return new Reply(
                    status,
                    head,
                    take(Integer.parseInt(
                            head.substring(start, head.indexOf('\r', start)).strip())));
        }
        return new Reply(status, head, lower.contains("\r\ntransfer-encoding: chunked") ? chunks() : new byte[0]);
    }

    private String head() throws IOException {
        var scanned = from;
        while (true) {
            for (; scanned + 3 < to; scanned++) {
                if (buffer[scanned] == '\r'
                        && buffer[scanned + 1] == '\n'
                        && buffer[scanned + 2] == '\r'
                        && buffer[scanned + 3] == '\n') {
                    var head = new String(buffer, from, scanned + 2 - from, StandardCharsets.ISO_8859_1);
                    from = scanned + 4;
                    return head;
                }
            }
            var done = scanned - from;
            more();
            scanned = from + done;
        }
    }

    private byte[] take(int length) throws IOException {
        while (to - from < length) {
            more();
        }
        from += length;
        return Arrays.copyOfRange(buffer, from - length, from);
    }

    private byte[] chunks() throws IOException {
        var whole = new java.io.ByteArrayOutputStream();
        while (true) {
            var length = Integer.parseInt(line().strip(), 16);
            whole.write(take(length));
            line();
            if (length == 0) {
                return whole.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var end = from;
        while (true) {
            for (; end + 1 < to; end++) {
                if (buffer[end] == '\r' && buffer[end + 1] == '\n') {
                    var line = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
                    from = end + 2;
                    return line;
                }
            }
            var done = end - from;
            more();
            end = from + done;
        }
    }

    private void more() throws IOException {
        if (from == to) {
            from = to = 0;
        } else if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back. */
    record Reply(int status, String head, byte[] body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
