package aftercare.platforms;

import aftercare.contract.Nullable;
import aftercare.policy.ReturnKind;
import aftercare.returns.DisputeState;
import aftercare.returns.GoodsState;
import aftercare.returns.MoneyState;
import aftercare.returns.OutboundState;
import aftercare.returns.RequestState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one foreign code means in our four machines; what it does not say is absent. */
@Schema(name = "StateMeaning")
public record StateMeaning(
        Platform platform,

        @Schema(description = "Which of the platform's numberings")
        String set,

        String code,
        String text,
        @Nullable ReturnKind kind,
        @Nullable RequestState request,
        @Nullable GoodsState goods,
        @Nullable OutboundState outbound,
        @Nullable MoneyState money,
        @Nullable DisputeState dispute,

        @Schema(description = "Where the meaning comes from")
        String source,

        @Schema(description = "V read, v a copy, M likely, L from memory, ? not verified")
        String confidence) {}
