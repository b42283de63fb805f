package aftercare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How soon the API is ready, as it is and with what an earlier run taught the virtual machine (an AOT cache, JDK 25). */
record StartUp(Settings settings, Servers servers) {

    private static final int TIMES = 5;

    record Found(long plainMillis, long cachedMillis, long cacheMiB, long residentMiB) {}

    Found measure() throws IOException, InterruptedException {
        var cache = settings.data().resolve("api.aot");
        Files.deleteIfExists(cache);
        Say.line("  training run for the AOT cache …");
        train(cache);
        var plain = new ArrayList<Long>();
        var cached = new ArrayList<Long>();
        long resident = 0;
        for (var i = 0; i < TIMES; i++) {
            try (var server = servers.startApi(servers.api())) {
                plain.add(server.startTime().toMillis());
            }
            try (var server = servers.startApi(servers.api().with("-XX:AOTCache=" + cache))) {
                cached.add(server.startTime().toMillis());
                resident = server.residentMiB();
            }
        }
        Say.line("    ready after %s ms, with the cache after %s ms", plain, cached);
        return new Found(middle(plain), middle(cached), Files.size(cache) >> 20, resident);
    }

    /** The virtual machine writes the cache when it ends. */
    private void train(Path cache) throws IOException, InterruptedException {
        try (var server = servers.startApi(servers.api().with("-XX:AOTCacheOutput=" + cache));
                var door = new Door(server.port(), Caller.person(settings.keycloakPort(), "admin"))) {
            for (var i = 0; i < 20; i++) {
                door.get("/me");
            }
        }
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("No AOT cache was written; is this JDK 25?");
        }
    }

    private static long middle(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
