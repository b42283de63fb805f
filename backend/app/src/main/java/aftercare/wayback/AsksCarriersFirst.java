package aftercare.wayback;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/** A door before which carriers are asked what they offer the case: before its transaction, so that nobody waits for them. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface AsksCarriersFirst {

    /** What is booked is called off by this very request; else there is nothing to choose while it stands. */
    @Nonbinding
    boolean evenIfBooked() default false;
}
