package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** While the buyer is asked something the shop's time to answer stands still; asked whether it may, it runs. What was left is kept. */
public record Question(String question, int asked, Long answerLeftUs, PauseWish wish) {

    static final Question NONE = new Question(null, 0, null, null);

    /** So often may the shop ask, or offer something else, before it decides (P). */
    static final int MOST = 5;

    Question ask(String what, Due due, Instant now) {
        return new Question(what, asked + 1, due.leftUs(now), wish);
    }

    Question waitFor(Due due, Instant now) {
        return new Question(null, asked, due.leftUs(now), wish);
    }

    Question answered() {
        return new Question(null, asked, answerLeftUs, wish);
    }

    Question over() {
        return new Question(null, asked, null, wish);
    }

    /** Null: nothing any more. */
    Question wishing(PauseWish asked) {
        return new Question(question, this.asked, answerLeftUs, asked);
    }

    /** Null while no time was stopped. */
    Duration left() {
        return answerLeftUs == null ? null : Duration.of(answerLeftUs, ChronoUnit.MICROS);
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Question> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
