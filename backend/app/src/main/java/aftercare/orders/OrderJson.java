package aftercare.orders;

import java.util.List;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import aftercare.settlement.Deduction;
import aftercare.settlement.Freight;
import aftercare.settlement.Share;
import aftercare.settlement.TenderAmount;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** The parts of an order that are frozen as JSON. */
final class OrderJson {

    private OrderJson() {}

    @Converter
    static class Deductions extends JsonText<List<Deduction>> {
        Deductions() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class FreightText extends JsonText<Freight> {
        FreightText() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Tenders extends JsonText<List<PlaceOrder.PaidWith>> {
        Tenders() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Shares extends JsonText<List<Share>> {
        Shares() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Uses extends JsonText<List<TenderAmount>> {
        Uses() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class UnitCodes extends JsonText<List<String>> {
        UnitCodes() {
            super(new TypeReference<>() {});
        }
    }
}
