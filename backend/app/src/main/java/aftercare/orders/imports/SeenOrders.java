package aftercare.orders.imports;

/** Which orders the file has brought already, and with what content; sixteen bytes each, for files of millions. */
final class SeenOrders {

    /** What is known of an order that comes by. */
    enum Sight {
        FIRST,
        SAME_AGAIN,
        ANOTHER_AGAIN
    }

    private long[] refs = new long[1024];
    private long[] contents = new long[1024];
    private int size;

    Sight see(String ref, long content) {
        if (size * 2 >= refs.length) {
            grow();
        }
        var hash = nonZero(Hash.of(ref));
        var at = place(refs, hash);
        if (refs[at] == hash) {
            return contents[at] == content ? Sight.SAME_AGAIN : Sight.ANOTHER_AGAIN;
        }
        refs[at] = hash;
        contents[at] = content;
        size++;
        return Sight.FIRST;
    }

    private void grow() {
        var larger = new long[refs.length * 2];
        var largerContents = new long[refs.length * 2];
        for (var i = 0; i < refs.length; i++) {
            if (refs[i] != 0) {
                var at = place(larger, refs[i]);
                larger[at] = refs[i];
                largerContents[at] = contents[i];
            }
        }
        refs = larger;
        contents = largerContents;
    }

    private static int place(long[] table, long hash) {
        var at = (int) hash & table.length - 1;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
