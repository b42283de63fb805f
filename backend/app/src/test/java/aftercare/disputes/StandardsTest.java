package aftercare.disputes;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.policy.GoodsClass;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sold, an expert has something written to measure it by. */
class StandardsTest {

    private final Standards standards = new Standards();

    @Test
    void everyClassOfGoodsHasOne() {
        var measured = standards.current().stream()
                .flatMap(one -> one.goods().stream())
                .collect(Collectors.toSet());
        assertThat(measured).isEqualTo(Set.of(GoodsClass.values()));
    }

    @Test
    void eachIsWrittenInBothLanguagesPointByPoint() {
        for (var standard : standards.current()) {
            assertThat(standard.points()).as(standard.id()).hasSizeGreaterThanOrEqualTo(4);
            var zh = standard.view(Locale.CHINESE);
            var en = standard.view(Locale.ENGLISH);
            assertThat(zh.name()).isNotEqualTo(en.name());
            assertThat(zh.points()).extracting(Standard.PointView::id).doesNotHaveDuplicates();
            assertThat(Stream.concat(zh.points().stream(), en.points().stream()))
                    .extracting(Standard.PointView::text)
                    .allMatch(text -> !text.isBlank())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anOldVersionStaysForTheOpinionsThatNameIt() {
        assertThat(standards.current("CLOTHES").version()).isEqualTo(2);
        assertThat(standards.get("CLOTHES", 1).name().get("en")).isEqualTo("Clothes, shoes, bags");
    }
}
