package aftercare.returns;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.policy.DisputeTerm;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
class DisputeTermText extends JsonText<DisputeTerm> {

    DisputeTermText() {
        super(new TypeReference<>() {}, DisputeTerm.NONE);
    }
}
