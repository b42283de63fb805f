package aftercare.files;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where files are kept. */
@ConfigMapping(prefix = "aftercare.evidence")
interface FilesConfig {

    @WithDefault("local")
    Store store();

    /** Of the local store. */
    @WithDefault(".data/evidence")
    Path folder();

    S3 s3();

    enum Store {
        LOCAL,
        S3
    }

    interface S3 {

        /** Absent: Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        @WithDefault("aftercare-evidence")
        String bucket();

        /** Absent: found as the AWS SDK finds them (environment, instance role). */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** The bucket in the path and not in the host name, as most S3-compatible services want it. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
