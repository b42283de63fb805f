package aftercare.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure we are of a rule: what we only remember is never shown as the law. */
public enum Confidence {
    /** Read in the primary text. */
    @JsonProperty("V")
    READ,
    /** Read in a copy. */
    @JsonProperty("v")
    COPY,
    /** Well known, not read again. */
    @JsonProperty("H")
    KNOWN,
    /** Probably right, changes often. */
    @JsonProperty("M")
    LIKELY,
    /** Remembered or dated. */
    @JsonProperty("L")
    REMEMBERED,
    /** Could not be verified. */
    @JsonProperty("?")
    UNVERIFIED,
    /** Our own proposal, no outside authority. */
    @JsonProperty("P")
    OURS;

    /** Whether a sentence may state it as a rule rather than as a preset. */
    public boolean isRule() {
        return this == READ || this == COPY || this == KNOWN;
    }
}
