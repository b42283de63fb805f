package aftercare.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import aftercare.problems.Refusal;

/** A request body of unstated length, read no further than is allowed. */
final class CountedBody extends FilterInputStream {

    private final Supplier<Refusal> tooLarge;
    private long left;

    CountedBody(InputStream body, long most, Supplier<Refusal> tooLarge) {
        super(body);
        this.left = most;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var read = super.read(into, from, most);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge.get();
        }
    }
}
