package aftercare.concurrency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import aftercare.problems.Refusal;
import io.vertx.ext.web.RoutingContext;

/** What the caller believes the version to be; a stale belief is refused before anything is changed. */
@RequestScoped
public class IfMatch {

    /** Of what is not there nobody has seen a version. */
    public static final int NONE = -1;

    @Inject
    RoutingContext request;

    /** Honoured when sent. */
    public void check(int version) {
        var believed = request.request().getHeader("If-Match");
        if (believed != null && !matches(believed, version)) {
            throw Refusal.of(412, "STALE");
        }
    }

    /** Required where a person edits text, so that nobody overwrites what he has not read. */
    public void require(int version) {
        if (request.request().getHeader("If-Match") == null) {
            throw Refusal.of(428, "IF_MATCH_MISSING");
        }
        check(version);
    }

    private static boolean matches(String believed, int version) {
        return version != NONE && VersionTag.each(believed).anyMatch(tag -> VersionTag.means(tag, version));
    }
}
