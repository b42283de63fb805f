package aftercare.orders;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonList;
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
    static class Deductions extends JsonList<Deduction> {
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

    @Immutable
    @Converter
    static class Confirmation extends JsonText<ExclusionConfirmed> {
        Confirmation() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Tenders extends JsonList<PlaceOrder.PaidWith> {
        Tenders() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Shares extends JsonList<Share> {
        Shares() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Uses extends JsonList<TenderAmount> {
        Uses() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class UnitCodes extends JsonList<String> {
        UnitCodes() {
            super(new TypeReference<>() {});
        }
    }
}
