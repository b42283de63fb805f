package aftercare.clocks;

import java.util.Locale;

import aftercare.money.MoneyWords;
import aftercare.problems.Words;

/** What a clock means, in a sentence; a buyer reads of himself as "you". */
public final class ClockWords {

    private static final String TO_THE_BUYER = ".mine";

    private ClockWords() {}

    public static String of(CaseClock clock, Locale language) {
        return say(clock.code(), clock, language);
    }

    public static String toTheBuyer(CaseClock clock, Locale language) {
        var code = clock.code() + TO_THE_BUYER;
        var said = say(code, clock, language);
        // where it speaks of the shop alone, it says the same to both
        return said.equals(code) ? of(clock, language) : said;
    }

    private static String say(String code, CaseClock clock, Locale language) {
        return Words.of("clocks", code, language, MoneyWords.of(clock.risk(), language));
    }
}
