package aftercare.evidence;

import jakarta.ws.rs.container.ContainerRequestContext;

import aftercare.problems.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Spares us the reading of what would be refused afterwards. */
class UploadLimit {

    /** Boundaries and the other fields of the form. */
    private static final long FORM = 64 * 1024;

    private final EvidenceConfig config;

    UploadLimit(EvidenceConfig config) {
        this.config = config;
    }

    @LimitedUpload
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (request.getLength() > config.maxBytes() + FORM) {
            throw Refusal.at("/file", 413, "FILE_TOO_LARGE", config.maxBytes() / 1_048_576);
        }
    }
}
