package aftercare.credit;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose money it is: a buyer by his sign-in, or by his phone where the shop knows no sign-in. */
public record Holder(Kind kind, String key, String name) {

    /** By what he is known. */
    @Schema(name = "CreditHolderKind")
    public enum Kind {
        SUBJECT,
        PHONE
    }

    /** Empty when nothing tells who he is: nobody's money cannot be kept. */
    public static Optional<Holder> of(String subject, String phone, String name) {
        if (isSaid(subject)) {
            return Optional.of(new Holder(Kind.SUBJECT, subject.strip(), name));
        }
        return isSaid(phone) ? Optional.of(new Holder(Kind.PHONE, phone.strip(), name)) : Optional.empty();
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
