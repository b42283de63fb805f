package aftercare.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class DemoCases {
    void open(UUID shopId, Instant now) {}
}
