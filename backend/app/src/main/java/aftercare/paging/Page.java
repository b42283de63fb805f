package aftercare.paging;

import java.util.List;
import java.util.function.Function;

import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list; {@code nextCursor} is absent on the last. */
public record Page<T>(
        List<T> items,

        @Schema(description = "Give it back as ?cursor= for the next page") @Nullable
        String nextCursor) {

    /** {@code found} holds one more than {@code limit} when there is a next page: no count is ever made. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
