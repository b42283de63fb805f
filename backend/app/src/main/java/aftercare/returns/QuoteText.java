package aftercare.returns;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.settlement.RefundQuote;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
class QuoteText extends JsonText<RefundQuote> {
    QuoteText() {
        super(new TypeReference<>() {});
    }
}
