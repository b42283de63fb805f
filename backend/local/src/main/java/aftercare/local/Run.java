package aftercare.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

import aftercare.local.Plan.Part;

/** Starts the whole of Aftercare on this machine, and ends the whole of it. */
public final class Run {

    private final Plan plan;
    private final Ports ports = Ports.asSet();
    private final Path checkout = Parts.checkout()
            .orElseThrow(() ->
                    new Trouble("Start Aftercare from inside its folder; docker/keycloak/realm.json is not here."));
    private final DataFolder data =
            new DataFolder(Settings.value("AFTERCARE_DATA").map(Path::of).orElse(checkout.resolve(".data")));
    private final EmbeddedKeycloak keycloak = new EmbeddedKeycloak(
            data.path().resolve("keycloak"),
            data.log("keycloak"),
            ports.keycloak().number());
    private final Database database = Database.asSet(ports.database());
    private final Api api = new Api(checkout, data, ports, database, keycloak.realm());
    private final Page page = new Page(checkout, data, ports);
    private final ConcurrentLinkedQueue<Child> running = new ConcurrentLinkedQueue<>();

    private Run(Plan plan) {
        this.plan = plan;
    }

    public static void main(String... arguments) {
        var ending = new Ending();
        try {
            var run = new Run(Plan.of(arguments));
            run.check();
            Runtime.getRuntime().addShutdownHook(new Thread(ending::endEverything, "ending"));
            run.start();
            run.watch(ending);
        } catch (Trouble trouble) {
            ending.because(trouble);
        }
    }

    private void check() {
        data.mustBeUsable();
        data.claim();
        ports.neededFor(plan).forEach(Port::mustBeFree);
    }

    private void start() {
        try (var waiting = new Waiting()) {
            waiting.say("starting " + String.join(", ", names()));
            inParallel(
                    () -> when(Part.DB, () -> waiting.whileStarting("MariaDB", this::database, () -> true)),
                    () -> when(
                            Part.KEYCLOAK, () -> waiting.whileStarting("Keycloak", this::keycloak, keycloak::isReady)));
            inParallel(
                    () -> when(Part.API, () -> waiting.whileStarting("the API", this::api, api::isReady)),
                    () -> when(Part.WEB, () -> waiting.whileStarting("the web page", this::page, page::isReady)));
            System.out.println(new Welcome(plan, ports, database, data, waiting.seconds()));
        }
    }

    private Child database() {
        return started(EmbeddedDatabase.launch(
                        data.path().resolve("mariadb"), ports.database().number(), data.log("mariadb"))
                .server());
    }

    private Child keycloak() {
        return started(keycloak.start(checkout.resolve("docker/keycloak/realm.json")));
    }

    private Child api() {
        return started(plan.live() ? api.startLive() : api.start());
    }

    private Child page() {
        return started(plan.live() ? page.startLive() : page.start());
    }

    private Child started(Child child) {
        running.add(child);
        return child;
    }

    /** One part that dies takes the others along: half an Aftercare only puzzles people. */
    private void watch(Ending ending) {
        while (!ending.hasBegun()) {
            for (var child : running) {
                if (!child.isAlive() && !ending.hasBegun()) {
                    throw new Trouble(child.lastWords());
                }
            }
            Child.pause();
        }
    }

    private void when(Part part, Runnable act) {
        if (plan.has(part)) {
            act.run();
        }
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        plan.parts()
                .forEach(part -> names.add(
                        switch (part) {
                            case DB -> "MariaDB";
                            case KEYCLOAK ->
                                keycloak.isBuilt() ? "Keycloak" : "Keycloak (its first build takes half a minute)";
                            case API -> "the API";
                            case WEB -> "the web page";
                        }));
        return names;
    }

    /** Each on a thread of its own: with two cores the common pool has one, and they would start one after the other. */
    private static void inParallel(Runnable... acts) {
        var all = List.of(acts).stream()
                .map(act -> CompletableFuture.runAsync(act, Thread::startVirtualThread))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(failuresOf(all), CompletableFuture.allOf(all))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw e;
        }
    }

    /** Never done unless one fails, so that nobody waits for the others then. */
    private static CompletableFuture<Void> failuresOf(CompletableFuture<?>[] all) {
        var failure = new CompletableFuture<Void>();
        for (var each : all) {
            each.whenComplete((done, problem) -> {
                if (problem != null) {
                    failure.completeExceptionally(problem);
                }
            });
        }
        return failure;
    }
}
