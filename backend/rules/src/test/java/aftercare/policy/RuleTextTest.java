package aftercare.policy;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import aftercare.settlement.QuoteLineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RuleTextTest {

    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");

    static Stream<String> keys() {
        return Stream.of(
                        RuleText.ruleIds().map(id -> "rule." + id),
                        keys("line", QuoteLineKind.values()),
                        keys("verdict", VerdictCode.values()),
                        keys("group", ReasonGroup.values()),
                        keys("reason", Reason.values()),
                        keys("reject", RejectCode.values()),
                        keys("kind", ReturnKind.values()),
                        keys("exclusion", Exclusion.values()),
                        keys("evidence", Evidence.Kind.values()),
                        keys("floor", Floor.values()),
                        keys("unfit", UnfitReason.values()),
                        Stream.of("unfit.CAME_DAMAGED", "unfit.CARRIER_LOST_IT", "sure.OURS", "sure.UNVERIFIED"))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasASentenceInBothLanguagesWithTheSameHoles(String key) {
        var english = words(Locale.ENGLISH).getProperty(key);
        var chinese = words(Locale.CHINA).getProperty(key);

        assertThat(english).isNotBlank().hasSizeLessThan(140);
        assertThat(chinese).isNotBlank().containsPattern("\\p{IsHan}").hasSizeLessThan(80);
        assertThat(holes(chinese)).isEqualTo(holes(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void saysNothingThatNobodyMeans(String language) {
        assertThat(words(Locale.forLanguageTag(language)).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(keys().toList());
    }

    @Test
    void fillsInMoneyAndMoments() {
        var promo = Map.of("kept", "200.00 CNY", "threshold", "300.00 CNY", "discount", "50.00 CNY", "now", "0.00 CNY");
        var window = Map.of("days", "7", "end", "2026-03-09T00:00+08:00");

        assertThat(RuleText.say("PROMO_BROKEN", Locale.CHINA, promo))
                .isEqualTo("留下的商品（¥200.00）不满¥300.00，其分摊的¥50.00优惠需扣除。");
        assertThat(RuleText.say("WINDOW_CN_7D", Locale.ENGLISH, window)).endsWith("until 8 March 2026 24:00.");
        assertThat(RuleText.say("WINDOW_CN_7D", Locale.CHINA, window)).endsWith("截止2026年3月8日 24:00。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FREIGHT_WITHDRAWAL_PART", "PRICE_DROP_IS_LOOKED_AT", "FREIGHT_STORE_POLICY", "FREIGHT_NOT_SENT"
            })
    void callsAPresetWhatIsNotSure(String rule) {
        assertThat(RuleText.say(rule, Locale.ENGLISH, Map.of())).contains("preset");
        assertThat(RuleText.say(rule, Locale.CHINA, Map.of())).contains("预设");
    }

    @Test
    void callsALawWhatIsOne() {
        assertThat(RuleText.say("FREIGHT_SELLER_FAULT", Locale.ENGLISH, Map.of()))
                .isEqualTo("We pay the return postage and all shipping, because the fault is ours.");
    }

    @Test
    void refusesToSaySomethingHalf() {
        assertThatThrownBy(() -> RuleText.say("WINDOW_CN_7D", Locale.ENGLISH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RuleText.say("NO_SUCH_RULE", Locale.ENGLISH, Map.of()))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void namesReasonsForPeople() {
        assertThat(RuleText.name(Reason.DAMAGED_ON_ARRIVAL, Locale.forLanguageTag("zh")))
                .isEqualTo("收到时已破损");
        assertThat(RuleText.name(Reason.DAMAGED_ON_ARRIVAL, Locale.FRENCH)).isEqualTo("It arrived broken");
        assertThat(RuleText.say(Reason.QUALITY.evidence(), Locale.ENGLISH)).endsWith("at least 1.");
    }

    private static Stream<String> keys(String prefix, Enum<?>[] words) {
        return Stream.of(words).map(word -> prefix + "." + word.name());
    }

    private static java.util.Properties words(Locale locale) {
        return Words.in(locale).sentences();
    }

    private static TreeSet<String> holes(String sentence) {
        var holes = new TreeSet<String>();
        HOLE.matcher(sentence).results().forEach(hole -> holes.add(hole.group()));
        return holes;
    }
}
