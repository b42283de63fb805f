package aftercare.idempotency;

/** Thrown to leave the act undone and give the first answer again. */
class Replay extends RuntimeException {

    final transient Answer answer;

    Replay(Answer answer) {
        super("replay", null, false, false);
        this.answer = answer;
    }
}
