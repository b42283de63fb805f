package aftercare.idempotency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.interceptor.InvocationContext;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What was asked, as SHA-256 over address and arguments: the same wish in other white space is the same wish. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(RoutingContext request, InvocationContext act, ObjectMapper json) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            out.write((request.request().method() + " " + request.normalizedPath()).getBytes());
            for (var argument : act.getParameters()) {
                if (argument instanceof FileUpload file) {
                    out.write(file.fileName().getBytes());
                    Files.copy(file.uploadedFile(), out);
                } else {
                    out.write(json.writeValueAsBytes(argument));
                }
            }
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
