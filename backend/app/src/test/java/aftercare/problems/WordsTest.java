package aftercare.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import aftercare.money.Money;
import aftercare.money.MoneyRefused;
import aftercare.settlement.SettlementRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/aftercare");

    private static final Pattern REFUSED =
            Pattern.compile("(?:Refusal\\s*\\.\\w+|FieldError|RowError|ImportFailed|answer)\\(([^;{]*)");
    private static final Pattern NOT_FOUND = Pattern.compile("Refusal\\s*\\.unknown\\(\"([A-Z_]+)\"\\)");
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCodeHasASentence(String language) throws IOException {
        assertThat(sentences(language).stringPropertyNames()).containsAll(codes());
    }

    @Test
    void bothLanguagesKnowTheSameCodes() throws IOException {
        assertThat(sentences("zh").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(sentences("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aSentenceHasNoApostropheThatAMessageFormatWouldSwallow(String language) throws IOException {
        assertThat(sentences(language).values())
                .noneMatch(sentence -> sentence.toString().contains("'"));
    }

    @Test
    void theDefaultLanguageIsChinese() {
        assertThat(Words.of("problems", "NOT_SIGNED_IN", Language.of(null))).isEqualTo("请先登录。");
        assertThat(Words.of("problems", "NOT_SIGNED_IN", Language.of("fr"))).isEqualTo("请先登录。");
        assertThat(Words.of("problems", "NOT_SIGNED_IN", Language.of("en-GB,en;q=0.9")))
                .isEqualTo("Please sign in.");
    }

    @Test
    void argumentsArePutIntoTheSentence() {
        assertThat(Words.of("problems", "WRONG_CURRENCY", Locale.ENGLISH, "CNY"))
                .isEqualTo("This shop trades in CNY.");
    }

    @Test
    void moneyIsWrittenAsPeopleOfTheLanguageWriteIt() {
        assertThat(Words.of("problems", "MORE_THAN_LEFT", Locale.ENGLISH, Money.of("1129.90", "CNY")))
                .isEqualTo("More than is left of this line: ¥1,129.90.");
        assertThat(Words.of("problems", "MORE_THAN_LEFT", Locale.SIMPLIFIED_CHINESE, Money.of("129.90", "CNY")))
                .contains("¥129.90")
                .doesNotContain("CNY");
    }

    /** Every upper-case word that stands in a refusal, and the codes the rules refuse with. */
    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                collect(Files.readString(file), codes);
            }
        }
        collectAll(Files.readString(SOURCES.resolve("problems/Pointers.java")), codes);
        Stream.of(SettlementRefused.Code.values()).map(Enum::name).forEach(codes::add);
        Stream.of(
                        MoneyRefused.DIGITS,
                        MoneyRefused.FORMAT,
                        MoneyRefused.CURRENCY_UNKNOWN,
                        MoneyRefused.CURRENCY_MISMATCH)
                .forEach(codes::add);
        return codes;
    }

    private static void collect(String source, Set<String> codes) {
        NOT_FOUND.matcher(source).results().forEach(found -> codes.add("UNKNOWN_" + found.group(1)));
        REFUSED.matcher(NOT_FOUND.matcher(source).replaceAll(""))
                .results()
                .forEach(found -> collectAll(found.group(1), codes));
    }

    private static void collectAll(String source, Set<String> codes) {
        CODE.matcher(source).results().forEach(found -> codes.add(found.group(1)));
    }

    private static Properties sentences(String language) {
        var properties = new Properties();
        try (var file = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/problems_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
