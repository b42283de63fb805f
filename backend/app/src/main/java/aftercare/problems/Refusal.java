package aftercare.problems;

import java.util.List;

import aftercare.settlement.SettlementRefused;

/** A request that Aftercare will not carry out, with the status and the stable code its caller can act on. */
public class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final Object[] args;
    private final List<FieldError> errors;
    private final int retryAfterSeconds;
    private Advice advice;

    private Refusal(int status, String code, List<FieldError> errors, Object... args) {
        this(0, status, code, errors, args);
    }

    private Refusal(int retryAfterSeconds, int status, String code, List<FieldError> errors, Object... args) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.args = args;
        this.errors = errors;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 400: the request does not have the stated form; {@code pointer} names the field. */
    public static Refusal malformed(String pointer, String code, Object... args) {
        return new Refusal(400, "MALFORMED", List.of(new FieldError(pointer, code, args)));
    }

    public static Refusal malformed(List<FieldError> errors) {
        return new Refusal(400, "MALFORMED", errors);
    }

    /** 404: unknown, or not the caller's to see. */
    public static Refusal unknown(String what) {
        return new Refusal(404, "UNKNOWN_" + what, List.of());
    }

    /** 403: known, but not for this role. */
    public static Refusal notYours(String code) {
        return new Refusal(403, code, List.of());
    }

    /** 409: too late, or not in this state. */
    public static Refusal tooLate(String code, Object... args) {
        return new Refusal(409, code, List.of(), args);
    }

    /** 422: understood, but a rule refuses it. */
    public static Refusal againstRule(String pointer, String code, Object... args) {
        var errors = pointer == null ? List.<FieldError>of() : List.of(new FieldError(pointer, code, args));
        return new Refusal(422, code, errors, args);
    }

    public static Refusal againstRules(String code, List<FieldError> errors) {
        return new Refusal(422, code, errors);
    }

    /** 422: what was asked does not add up with what was bought, or with what has gone back before. */
    public static Refusal of(SettlementRefused refused) {
        return againstRule(refused.pointer(), refused.code().name());
    }

    /** A refusal with a status of its own that blames one field. */
    public static Refusal at(String pointer, int status, String code, Object... args) {
        return new Refusal(status, code, List.of(new FieldError(pointer, code, args)), args);
    }

    /** 409: right, but not now; the same request may succeed soon. */
    public static Refusal tryAgain(String code, int afterSeconds) {
        return new Refusal(afterSeconds, 409, code, List.of());
    }

    /** 429: asked too often. */
    public static Refusal tooMany(long afterSeconds) {
        return new Refusal(Math.toIntExact(afterSeconds), 429, "TOO_MANY_REQUESTS", List.of(), afterSeconds);
    }

    public static Refusal of(int status, String code, Object... args) {
        return new Refusal(status, code, List.of(), args);
    }

    /** With the rule behind it, and what to do instead. */
    public Refusal advised(Advice known) {
        advice = known;
        return this;
    }

    Advice advice() {
        return advice;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public Object[] args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** One wrong field: where (JSON pointer), what (code) and the words' arguments. */
    public record FieldError(String pointer, String code, Object... args) {}
}
