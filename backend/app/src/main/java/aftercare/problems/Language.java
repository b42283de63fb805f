package aftercare.problems;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.vertx.ext.web.RoutingContext;

/** The language the caller reads, by Accept-Language; where it says nothing we speak, the shop's whose paper it is, else zh-CN. */
@RequestScoped
public class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private static final Locale USUAL = Locale.SIMPLIFIED_CHINESE;

    @Inject
    RoutingContext request;

    private Locale unsaid = USUAL;

    public Locale locale() {
        return of(request.request().getHeader("Accept-Language"), unsaid);
    }

    /** From here on this request is answered so, unless its caller says what he reads. */
    public void unlessSaid(Locale shops) {
        unsaid = shops;
    }

    static Locale of(String accepted) {
        return of(accepted, USUAL);
    }

    static Locale of(String accepted, Locale unsaid) {
        if (accepted == null) {
            return unsaid;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return found == null ? unsaid : Locale.ENGLISH.equals(found) ? Locale.ENGLISH : USUAL;
        } catch (IllegalArgumentException unreadable) {
            return unsaid;
        }
    }
}
