package aftercare.returns;

import aftercare.frozen.JsonText;
import aftercare.settlement.RefundQuote;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

@Converter
class QuoteText extends JsonText<RefundQuote> {
    QuoteText() {
        super(new TypeReference<>() {});
    }
}
