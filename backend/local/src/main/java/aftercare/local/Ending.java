package aftercare.local;

/** How it ends: asked to, by Ctrl-C or a signal, or because something went wrong. Either way nothing is left behind. */
final class Ending {

    private volatile boolean begun;
    private volatile int code;

    boolean hasBegun() {
        return begun;
    }

    void because(Trouble trouble) {
        if (begun) {
            return; // what breaks while everything is being ended is not news
        }
        code = 1;
        System.out.flush();
        System.err.println();
        System.err.println(trouble.getMessage());
        System.exit(1);
    }

    void endEverything() {
        begun = true;
        System.out.printf("%n  ending everything …%n");
        Child.stopAll();
        System.out.println("  ended.");
        System.out.flush();
        // A signal would otherwise leave 130 or 143 although all went as asked.
        Runtime.getRuntime().halt(code);
    }
}
