package aftercare.policy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.money.MoneyWords;

/** The sentences of one language. Chinese readers get Chinese, all others English. */
final class Words {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?:,(\\w+))?}");
    private static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE, "zh-CN", "yyyy年M月d日");
    private static final Words ENGLISH = new Words(Locale.US, "en", "d MMMM yyyy");

    private final Locale locale;
    private final Properties sentences;
    private final DateTimeFormatter day;

    private Words(Locale locale, String file, String day) {
        this.locale = locale;
        this.sentences = Shipped.properties("/rule-words/" + file + ".properties");
        this.day = DateTimeFormatter.ofPattern(day, locale);
    }

    static Words in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    String say(String key, Map<String, String> args) {
        var sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new MissingResourceException("no sentence for " + key, Words.class.getName(), key);
        }
        return sentence.indexOf('{') < 0 ? sentence : filled(key, sentence, args);
    }

    private String filled(String key, String sentence, Map<String, String> args) {
        return HOLE.matcher(sentence).replaceAll(hole -> {
            var value = args.get(hole.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key + " names {" + hole.group(1) + "}, which was not given");
            }
            return Matcher.quoteReplacement(fill(value, hole.group(2)));
        });
    }

    Properties sentences() {
        return sentences;
    }

    private String fill(String value, String as) {
        return switch (as) {
            case null -> value;
            case "money" -> MoneyWords.of(Money.parse(value), locale);
            case "until" -> until(OffsetDateTime.parse(value));
            case "day" -> day.format(LocalDate.parse(value));
            case "kinds" ->
                Stream.of(value.split(","))
                        .map(kind -> say("kind." + kind, Map.of()))
                        .collect(Collectors.joining(" / "));
            case "word" -> say("exclusion." + value, Map.of());
            default -> throw new IllegalArgumentException("no way to write {" + as + "}");
        };
    }

    /** People read midnight as the end of the day before. */
    private String until(OffsetDateTime end) {
        boolean midnight = end.toLocalTime().toSecondOfDay() == 0;
        return midnight
                ? day.format(end.minusDays(1)) + " 24:00"
                : day.format(end) + " " + DateTimeFormatter.ofPattern("HH:mm").format(end);
    }
}
