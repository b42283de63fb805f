package aftercare.wayback;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** After it is known who asks (0), before the transaction begins (200). */
@AsksCarriersFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AskingCarriersFirst {

    private final Offered offered;

    AskingCarriersFirst(Offered offered) {
        this.offered = offered;
    }

    @AroundInvoke
    Object ask(InvocationContext act) throws Exception {
        offered.ask(
                (UUID) act.getParameters()[0],
                act.getMethod().getAnnotation(AsksCarriersFirst.class).evenIfBooked());
        return act.proceed();
    }
}
