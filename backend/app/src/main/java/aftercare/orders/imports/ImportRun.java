package aftercare.orders.imports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import aftercare.files.FileStore;
import aftercare.problems.Words;
import aftercare.shops.ShopTime;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Reads one file to its end, from wherever the last worker came to. */
@Singleton
class ImportRun {

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

    private final OrderImports imports;
    private final FileStore files;
    private final ImportPortions portions;
    private final ShopTime time;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile boolean stopped;

    ImportRun(
            OrderImports imports,
            FileStore files,
            ImportPortions portions,
            ShopTime time,
            ObjectMapper json,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.portions = portions;
        this.time = time;
        this.json = json;
        this.clock = clock;
    }

    /** Between two portions; whoever is free goes on at once. */
    void stop() {
        stopped = true;
    }

    void run(UUID id, String worker) {
        try {
            var file = QuarkusTransaction.requiringNew().call(() -> imports.held(id, worker));
            if (read(file, worker)) {
                change(id, worker, held -> held.finish(clock.instant()));
                forget(file);
            } else {
                change(id, worker, held -> held.letGo(clock.instant()));
            }
        } catch (ImportFailed failed) {
            fail(id, worker, failed);
        } catch (FileNotFoundException lost) {
            fail(id, worker, new ImportFailed("FILE_LOST"));
        } catch (OrderImports.LeaseLost taken) {
            Log.infof("Import %s goes on elsewhere", id);
        } catch (IOException | RuntimeException mishap) {
            Log.errorf(mishap, "Import %s stopped; next try in %s", id, BEFORE_NEXT_TRY);
            change(id, worker, held -> held.letGo(clock.instant().plus(BEFORE_NEXT_TRY)));
        }
    }

    /** False when it was told to stop before the end. */
    private boolean read(OrderImport file, String worker) throws IOException {
        var charset = charset(file, worker);
        try (var in = new CountingInput(files.open(file.key()));
                var text = Encoding.reader(in, charset)) {
            var reading = new Reading(orders(file, text), file.rows());
            for (var portion = reading.next(); !portion.isEmpty(); portion = reading.next()) {
                if (stopped) {
                    return false;
                }
                portions.place(file, worker, portion, in.count());
            }
        }
        return true;
    }

    private Charset charset(OrderImport file, String worker) throws IOException {
        if (file.charset() != null) {
            return file.charset();
        }
        var found = Encoding.of(() -> files.open(file.key()));
        change(file.id(), worker, held -> held.reads(found));
        return found;
    }

    private OrdersInFile orders(OrderImport file, Reader text) {
        return switch (file.format()) {
            case CSV -> new CsvOrders(text, zone(file));
            case NDJSON -> new NdjsonOrders(text, json);
        };
    }

    private ZoneId zone(OrderImport file) {
        return QuarkusTransaction.requiringNew().call(() -> time.zone(file.shopId()));
    }

    private void fail(UUID id, String worker, ImportFailed failed) {
        forget(change(
                id,
                worker,
                held -> held.fail(
                        failed.code(),
                        Words.of("problems", failed.code(), held.locale(), failed.args()),
                        clock.instant())));
    }

    private OrderImport change(UUID id, String worker, Consumer<OrderImport> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = imports.held(id, worker);
            change.accept(held);
            return held;
        });
    }

    /** Names and telephone numbers are not kept longer than needed. */
    void forget(OrderImport file) {
        try {
            files.delete(file.key());
        } catch (IOException stuck) {
            Log.warnf(stuck, "The file of import %s stays behind", file.id());
        }
    }
}
