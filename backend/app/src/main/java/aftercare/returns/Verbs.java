package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.policy.RejectCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes with each verb of a case. */
final class Verbs {

    static final String HOW_TOLD =
            "How the buyer said so, such as by telephone: required of the shop's people, who may act for a buyer without an"
                    + " account only; he reads it, should he have one later";

    private Verbs() {}

    /** How the buyer said so, where he did not come himself. */
    @Schema(name = "OnBehalf")
    record Told(
            @Size(max = 500) @Schema(description = HOW_TOLD) String told) {

        static String of(Told asked) {
            return asked == null ? null : asked.told();
        }
    }

    @Schema(name = "Approve")
    record Approve(
            @Size(max = 2000) @Schema(description = "To the buyer")
            String message,

            @Schema(description = "An exchange only: the new one is sent before the old one is back")
            Boolean advance,

            @Schema(
                    description =
                            "With advance: what the buyer paid for the old one is held at his payment before the new one"
                                    + " leaves. Absent: it is asked for if the old one does not come in time")
            Boolean hold) {

        static final Approve PLAIN = new Approve(null, null, null);

        boolean wantsHold() {
            return Boolean.TRUE.equals(hold);
        }

        boolean isAdvance() {
            return Boolean.TRUE.equals(advance);
        }
    }

    /** Something must be known first. */
    @Schema(name = "AskBuyer")
    record Ask(@NotBlank @Size(max = 2000) String message) {}

    /** What the shop wanted to know. */
    @Schema(name = "AnswerShop")
    record Answer(
            @NotBlank @Size(max = 2000) String text,
            @Size(max = 12) List<@NotNull UUID> evidence,

            @Size(max = 500) @Schema(description = HOW_TOLD) String told) {

        List<UUID> files() {
            return evidence == null ? List.of() : evidence;
        }
    }

    /** With whom the replacement travels. */
    @Schema(name = "Resend")
    record Resend(
            @NotBlank @Size(max = 80) String carrier,
            @NotBlank @Size(max = 80) String number) {}

    /** Why what was agreed on cannot be had. */
    @Schema(name = "Convert")
    record Convert(@NotBlank @Size(max = 2000) String message) {}

    @Schema(name = "DifferencePaid")
    record DifferencePaid(
            @NotBlank @Size(max = 120) @Schema(description = "Of the payment")
            String reference) {}

    /** A no has a coded reason, words for the buyer, and the proof that the reason asks for. */
    @Schema(name = "Reject")
    record Reject(
            @NotNull RejectCode code,
            @NotBlank @Size(max = 2000) String message,
            @Size(max = 12) List<@NotNull UUID> evidence) {

        List<UUID> files() {
            return evidence == null ? List.of() : evidence;
        }
    }

    @Schema(name = "Ship")
    record Ship(
            @NotBlank @Size(max = 80) String carrier,
            @NotBlank @Size(max = 80) String number,

            @Schema(
                    description =
                            "What the buyer paid; made good where the shop bears it, with the receipt in evidence")
            Money postage,

            @Size(max = 12) List<@NotNull UUID> evidence,

            @Size(max = 500)
            @Schema(
                    description =
                            "How the buyer said so, where he told the shop; a number is a fact, so it may be left out")
            String told) {

        List<UUID> files() {
            return evidence == null ? List.of() : evidence;
        }
    }

    @Schema(name = "Delivered")
    record Delivered(@NotNull Instant at) {}

    /** What is deducted, each with its reason and proof; only where the buyer is at fault (domain rules §3.1-9). */
    @Schema(name = "GrantRefund")
    record Grant(
            @Size(max = 20) List<@NotNull @Valid Deduct> deductions,

            @Schema(description = "What of the declared return postage is made good; absent: up to the shop's cap")
            Money postage,

            @Schema(
                    description =
                            "Restocking fee to take, 1500 is 15 %: at most what the terms of the order disclose; 0 waives it; absent: what is disclosed")
            @Min(0)
            @Max(10_000)
            Integer restockingBasisPoints,

            @Schema(
                    description =
                            "The buyer has proved that he was deceived: beside the refund three times the price, and RMB 500 at"
                                    + " least (Consumer Protection Law of China, art. 55). A supervisor only; absent: no")
            Boolean deceived,

            @Schema(
                    description =
                            "Where the buyer bears the way back: what it cost more because the goods went to another address"
                                    + " than they were sent from; no more than what he declared, else the shop's cap")
            Money addressDifference) {

        static final Grant PLAIN = new Grant(null, null, null, null, null);

        boolean findsDeceit() {
            return Boolean.TRUE.equals(deceived);
        }

        List<Deduct> orNone() {
            return deductions == null ? List.of() : deductions;
        }
    }

    @Schema(name = "Deduct")
    record Deduct(
            @NotNull Kind kind,

            @Schema(description = "The line that lost value, or the gift that was kept")
            Integer lineNo,

            Money amount,

            @NotBlank @Size(max = 500) String reason,
            @Size(max = 12) List<@NotNull UUID> evidence) {

        /** What may be deducted. */
        @Schema(name = "DeductKind")
        enum Kind {
            GIFT_KEPT,
            VALUE_LOSS
        }

        List<UUID> files() {
            return evidence == null ? List.of() : evidence;
        }
    }

    @Schema(name = "SendBack")
    record SendBack(
            @NotBlank @Size(max = 80) String carrier,
            @NotBlank @Size(max = 80) String number) {}

    @Schema(name = "Assign")
    record Assign(
            @Size(max = 80) @Schema(description = "Somebody of the shop's staff; absent: nobody")
            String subject) {}

    @Schema(name = "Note")
    record Note(@NotBlank @Size(max = 2000) String text) {}

    /** The running clock stands still: why, where that can be looked up, and for how long. */
    @Schema(name = "PauseClock")
    record Pause(
            @NotNull PauseReason reason,

            @Size(max = 200)
            @Schema(
                    description =
                            "Where it can be looked up: the platform's notice, the court's file number, who of the third"
                                    + " party. Required unless both sides talk; the buyer reads it")
            String reference,

            @Schema(
                    description =
                            "When it goes on by itself; absent: after the longest that the reason allows (30 days, a court"
                                    + " or the police 183)")
            Instant until,

            @Size(max = 500) @Schema(description = "Among colleagues")
            String note,

            @Size(max = 500)
            @Schema(
                    description =
                            "That both sides talk needs the buyer's word: how and when he agreed, if not here. Absent: he is"
                                    + " asked, and the clock runs until he agrees; he reads it")
            String consent) {}
}
