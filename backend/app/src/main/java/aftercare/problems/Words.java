package aftercare.problems;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.money.MoneyWords;

/** The sentence of a code in a language; an unknown code is shown as it is, so that nothing is hidden. */
public final class Words {

    private static final ResourceBundle.Control NO_SYSTEM_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Asked for with every sentence; the JDK would look for what has become of its files each time. */
    private static final Map<Book, ResourceBundle> BOOKS = new ConcurrentHashMap<>();

    private record Book(String bundle, Locale language) {

        ResourceBundle open() {
            return ResourceBundle.getBundle(bundle, language, NO_SYSTEM_LANGUAGE);
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Words() {}

    /** A sentence with named places: {@code {carrier}} is filled from the map, an unknown place stays empty. */
    public static String of(String bundle, String code, Locale language, Map<String, String> named) {
        return PLACE.matcher(of(bundle, code, language))
                .replaceAll(place -> Matcher.quoteReplacement(named.getOrDefault(place.group(1), "")));
    }

    /** Money among the arguments is written as people of the language write it. */
    public static String of(String bundle, String code, Locale language, Object... args) {
        try {
            var sentence = BOOKS.computeIfAbsent(new Book(bundle, language), Book::open)
                    .getString(code);
            return args.length == 0 ? sentence : new MessageFormat(sentence, language).format(spoken(args, language));
        } catch (MissingResourceException absent) {
            return code;
        }
    }

    private static Object[] spoken(Object[] args, Locale language) {
        return Stream.of(args)
                .map(arg -> arg instanceof Money money ? MoneyWords.of(money, language) : arg)
                .toArray();
    }
}
