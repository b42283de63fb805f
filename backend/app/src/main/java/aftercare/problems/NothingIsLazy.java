package aftercare.problems;

import java.lang.annotation.ElementType;

import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;

/** What is checked came in a message, whole; Hibernate need not be asked of each part whether it was loaded. */
@Singleton
class NothingIsLazy implements TraversableResolver {

    @Override
    public boolean isReachable(Object of, Node part, Class<?> root, Path path, ElementType kind) {
        return true;
    }

    @Override
    public boolean isCascadable(Object of, Node part, Class<?> root, Path path, ElementType kind) {
        return true;
    }
}
