package aftercare.shops;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.policy.Preset;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class PresetText extends JsonText<Preset> {

    public PresetText() {
        super(new TypeReference<>() {});
    }
}
