package aftercare.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the program that listens on a port, where Linux tells (for others' programs it tells only root). */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length > 9 && cells[3].equals(LISTENING))
                .filter(cells -> cells[1].endsWith(":%04X".formatted(port)))
                .flatMap(cells -> ownerOf("socket:[" + cells[9] + "]"))
                .findFirst()
                .map(PortHolder::describe);
    }

    private static Stream<ProcessHandle> ownerOf(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket));
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return open.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException e) {
            return false; // not ours to look into, or gone meanwhile
        }
    }

    private static boolean pointsTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        var program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString());
        return "%s (process %d)".formatted(program.orElse("a program"), process.pid());
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
