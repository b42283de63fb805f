package aftercare.files;

import java.net.URI;
import java.util.Optional;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server in this JVM; it checks signatures and forgets everything at the end. */
final class S3Server {

    private static final String BUCKET = "aftercare-evidence";
    private static final String KEY = "access";
    private static final String SECRET = "secret";

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static S3Server start() throws Exception {
        var proxy = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .build();
        proxy.start();
        var server = new S3Server(proxy);
        try (var client = S3Client.builder()
                .endpointOverride(URI.create(server.address()))
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build()) {
            client.createBucket(bucket -> bucket.bucket(BUCKET));
        }
        return server;
    }

    void stop() throws Exception {
        proxy.stop();
    }

    FilesConfig.S3 config() {
        return config(address());
    }

    private String address() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    static FilesConfig.S3 config(String address) {
        return new FilesConfig.S3() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create(address));
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public String bucket() {
                return BUCKET;
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of(KEY);
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(SECRET);
            }

            @Override
            public boolean pathStyle() {
                return true;
            }
        };
    }
}
