package aftercare.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several people at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    @SafeVarargs
    public static <T> List<T> all(Callable<T>... acts) {
        var barrier = new CyclicBarrier(acts.length);
        try (var people = Executors.newFixedThreadPool(acts.length)) {
            var asked = new ArrayList<Callable<T>>();
            for (var act : acts) {
                asked.add(() -> {
                    barrier.await();
                    return act.call();
                });
            }
            var answers = new ArrayList<T>();
            for (var answer : people.invokeAll(asked)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
