package aftercare.invoices;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonList;
import com.fasterxml.jackson.core.type.TypeReference;

/** Issued anew: money came back to the shop when it had been taken off the invoice already. */
record FurtherInvoice(String number, long amountMinor, UUID fileId, Instant issuedAt) {

    @Converter
    static class Text extends JsonList<FurtherInvoice> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
