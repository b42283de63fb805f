package aftercare.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Hands the orders in as one CSV file, as a shop would, and waits until they are in. */
record RetailImport(RetailData data, Path folder, Path gcLog) {

    private static final Pattern HEAP = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final String BOUNDARY = "aftercare-bench";

    record Found(
            int lines,
            double seconds,
            long imported,
            long failed,
            long peakHeapMiB,
            long liveHeapMiB,
            long residentMiB) {

        double linesPerSecond() {
            return lines / seconds;
        }
    }

    Found run(Door door, Server api) throws IOException, InterruptedException {
        var file = folder.resolve("orders.csv");
        var lines = data.writeImport(file);
        var before = System.nanoTime();
        var job = hand(door, file);
        while (!job.get("status").asText().matches("DONE|FAILED")) {
            Thread.sleep(50);
            job = door.get("/orders/imports/" + job.get("id").asText());
        }
        var seconds = (System.nanoTime() - before) / 1e9;
        if (!job.get("status").asText().equals("DONE") || job.get("failed").asLong() > 0) {
            throw new IllegalStateException("The import did not go through: " + job + " "
                    + door.get("/orders/imports/" + job.get("id").asText() + "/errors"));
        }
        return new Found(
                lines,
                seconds,
                job.get("imported").asLong(),
                job.get("failed").asLong(),
                heap(1),
                heap(2),
                api.peakResidentMiB());
    }

    private static JsonNode hand(Door door, Path file) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"orders.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        Files.copy(file, body);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return door.upload("/orders/imports", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** The highest that the collector saw: 1 before it ran, 2 what was still needed after. */
    private long heap(int group) throws IOException {
        try (var lines = Files.lines(gcLog)) {
            return lines.map(HEAP::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(group)))
                    .max()
                    .orElse(0);
        }
    }
}
