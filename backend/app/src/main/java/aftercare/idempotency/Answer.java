package aftercare.idempotency;

import aftercare.problems.Refusal;

/** What was answered the first time; {@code status} is 0 while the first is still at work. */
record Answer(String asked, int status, String etag, String body) {

    Answer sameAs(String askedNow) {
        if (!asked.equals(askedNow)) {
            throw Refusal.againstRule(null, "KEY_USED_FOR_ANOTHER_REQUEST");
        }
        return this;
    }
}
