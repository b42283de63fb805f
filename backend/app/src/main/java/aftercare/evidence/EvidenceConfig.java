package aftercare.evidence;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be handed in as evidence. */
@ConfigMapping(prefix = "aftercare.evidence.limits")
interface EvidenceConfig {

    /** The door lets 20 MB in; less may be said here. */
    @WithDefault("20971520")
    long maxBytes();

    /** A small file can unfold into a picture that fills the memory. */
    @WithDefault("60000000")
    long maxPixels();

    /** Of a buyer: enough for every try, too little to fill a disk. */
    @WithDefault("20")
    int unattachedPerBuyer();

    /** Of one of the shop's people, who work on many cases a day. */
    @WithDefault("500")
    int unattachedPerStaff();

    @WithDefault("12")
    int perCaseOfBuyer();

    /** The shop must prove each refusal; however much the buyer sent, there is room for it. */
    @WithDefault("60")
    int perCaseOfShop();

    @WithDefault("24h")
    Duration unattachedFor();

    @WithDefault(
            "image/jpeg,image/png,image/webp,image/heic,image/heif,image/gif,application/pdf,video/mp4,video/quicktime")
    Set<String> types();
}
