package aftercare.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules are taken from (domain rules §0), and where it binds: in the country whose freight rules a preset follows. */
enum Law {
    L1("L1", FreightScheme.CN),
    L2("L2", FreightScheme.CN),
    L3("L3", FreightScheme.CN),
    L8("L8", FreightScheme.CN),
    L10("L10", FreightScheme.CN),
    R1("R1", FreightScheme.CN),
    R2("R2", FreightScheme.CN),
    R3("R3", FreightScheme.CN),
    E1("E1", FreightScheme.EU),
    SALE_OF_GOODS("2019/771", FreightScheme.EU),
    E2("E2", FreightScheme.UK),
    CRA("CRA", FreightScheme.UK);

    private final String code;
    private final FreightScheme where;

    Law(String code, FreightScheme where) {
        this.code = code;
        this.where = where;
    }

    /** What of a source binds there, in words: "L1 art. 25; E1 art. 9" names two laws, and no shop answers to both. */
    static List<String> cited(String source, FreightScheme where, Locale locale) {
        return Stream.of(source.split("; "))
                .flatMap(part -> of(part).filter(law -> law.where == where).map(law -> law.say(part, locale)).stream())
                .toList();
    }

    private static Optional<Law> of(String part) {
        var named = part.split(" ", 2)[0];
        return Stream.of(values()).filter(law -> law.code.equals(named)).findFirst();
    }

    private String say(String part, Locale locale) {
        var at = part.replaceFirst("^\\S+( (art|s|reg)\\. )?", "");
        return Words.in(locale).say("law." + name(), Map.of("at", at)).replaceAll("\\((\\d+)\\)条", "条第$1项");
    }

    /** Every sentence about laws. */
    static Stream<String> keys() {
        return Stream.concat(Stream.of(values()).map(Enum::name), Stream.of("NONE"))
                .map(name -> "law." + name);
    }
}
