package aftercare.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in one bucket of Amazon S3 or a service that speaks its language. */
final class S3FileStore implements FileStore {

    private final S3Client s3;
    private final String bucket;

    private S3FileStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    static S3FileStore of(FilesConfig.S3 config) {
        var client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                // The newer checksum trailers are unknown to many compatible services; our own hash is kept anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(client::endpointOverride);
        if (config.accessKey().isPresent()) {
            var keys = AwsBasicCredentials.create(
                    config.accessKey().get(), config.secretKey().orElse(""));
            client.credentialsProvider(StaticCredentialsProvider.create(keys));
        }
        return new S3FileStore(client.build(), config.bucket());
    }

    /** By way of a file on this disk: S3 wants to know the length beforehand, and we the hash. */
    @Override
    public Kept put(String key, InputStream content) throws IOException {
        FileKeys.checked(key);
        var half = Path.of(System.getProperty("java.io.tmpdir"), "aftercare-" + UUID.randomUUID());
        try {
            var kept = HashedFile.write(content, half);
            s3.putObject(to -> to.bucket(bucket).key(key), RequestBody.fromFile(half));
            return kept;
        } catch (SdkException unreachable) {
            throw new IOException("S3 does not take " + key, unreachable);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return s3.getObject(from -> from.bucket(bucket).key(FileKeys.checked(key)));
        } catch (NoSuchKeyException absent) {
            throw new FileNotFoundException(key);
        } catch (SdkException unreachable) {
            throw new IOException("S3 does not give " + key, unreachable);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        try {
            s3.deleteObject(from -> from.bucket(bucket).key(FileKeys.checked(key)));
        } catch (SdkException unreachable) {
            throw new IOException("S3 does not delete " + key, unreachable);
        }
    }
}
