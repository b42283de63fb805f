package aftercare.concurrency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an {@code If-Match} means at a door, where {@link Seen#byRule} does not say it already. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsSeen {

    Seen value();

    /** Why there is nothing that could have changed. */
    String because() default "";
}
