package aftercare.platforms;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

/** The table of foreign states is looked through before anybody asks for it. */
@Singleton
class ReadAtStart {

    void read(@Observes StartupEvent start) {
        Log.debugf(
                "%d states of other platforms are known", PlatformStates.all().size());
    }
}
