package aftercare.disputes;

import aftercare.returns.ReturnRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the platform was asked. */
@Schema(name = "DisputeBasis")
public enum Basis {
    /** The shop said no. */
    REJECTED,
    /** A day has passed, and nobody agreed on anything. */
    NO_AGREEMENT,
    /** What was agreed on was not done. */
    NOT_CARRIED_OUT;

    static Basis of(ReturnRequest ret) {
        return switch (ret.request()) {
            case REJECTED -> REJECTED;
            case APPROVED -> NOT_CARRIED_OUT;
            default -> NO_AGREEMENT;
        };
    }
}
