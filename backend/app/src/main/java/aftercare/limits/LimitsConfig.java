package aftercare.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a minute one caller may send to this node. Our own defaults: ten a second for a person, a hundred for a system. */
@ConfigMapping(prefix = "aftercare.limits")
interface LimitsConfig {

    @WithDefault("600")
    int personPerMinute();

    @WithDefault("6000")
    int systemPerMinute();
}
