package aftercare.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether invented shops are opened on the first start; never in production. */
@ConfigMapping(prefix = "aftercare.demo")
interface DemoConfig {

    @WithParentName
    @WithDefault("false")
    boolean enabled();
}
