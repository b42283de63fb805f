package aftercare.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.frozen.JsonText;
import aftercare.money.Money;
import aftercare.orders.OrderLine;
import aftercare.problems.Refusal;
import aftercare.settlement.Units;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** The units of one order line that a return is about, and where each of them is. */
@Entity
public class ReturnLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID returnId;
    private UUID orderId;
    private int lineNo;
    private String sku;
    private String title;
    private String variant;
    private String imageUrl;
    private int quantity;

    @Convert(converter = UnitsText.class)
    private Units units;

    @Convert(converter = UnitsText.class)
    private Units held;

    @Convert(converter = UnitsText.class)
    private Units refunded = Units.none();

    @Convert(converter = Lots.Text.class)
    private Lots goods;

    private Long allowanceMinor;

    @Convert(converter = WantedText.class)
    private Wanted wanted;

    protected ReturnLine() {}

    /** Claims unit positions: what other returns hold is not available. */
    static ReturnLine of(OrderLine bought, UUID shopId, UUID orderId, Units units) {
        var line = new ReturnLine();
        line.shopId = shopId;
        line.orderId = orderId;
        line.lineNo = bought.lineNo();
        line.sku = bought.sku();
        line.title = bought.title();
        line.variant = bought.variant();
        line.imageUrl = bought.imageUrl();
        line.quantity = units.size();
        line.units = units;
        line.held = units;
        line.goods = new Lots(List.of(Lot.of(GoodsState.WITH_BUYER, units)));
        return line;
    }

    /** Money back while the goods stay, or what comes in their place. */
    ReturnLine agreeOn(Money allowance, Wanted instead) {
        allowanceMinor = allowance == null ? null : Long.valueOf(allowance.minor());
        wanted = instead;
        return this;
    }

    /** What had been agreed on before; what the buyer himself wished for stays. */
    void forgetTerms() {
        agreeOn(null, wanted == null || wanted.namedByShop() ? null : wanted);
    }

    void belongTo(UUID caseId) {
        returnId = caseId;
    }

    /** Moves units to a state that each of them may become. */
    void move(Units moving, GoodsState to, Finding found) {
        var lots = new ArrayList<Lot>();
        for (var lot : goods.all()) {
            var staying = lot.units().minus(moving);
            if (staying.size() < lot.units().size() && !lot.state().canBecome(to)) {
                throw Refusal.tooLate("GOODS_CANNOT_BECOME", lot.state().name(), to.name());
            }
            if (!staying.isEmpty()) {
                lots.add(lot.with(staying));
            }
        }
        lots.add(Lot.of(to, moving, found));
        goods = new Lots(List.copyOf(lots));
    }

    /** To the buyer; what was found about them stays known. */
    void giveBack(Units back) {
        for (var lot : goods.all()) {
            var going = lot.units().minus(lot.units().minus(back));
            if (!going.isEmpty()) {
                move(going, GoodsState.SENT_BACK, lot.finding());
            }
        }
    }

    /** Something is found about units that stay in their state. */
    void find(Units seen, Finding found) {
        var lots = new ArrayList<Lot>();
        for (var lot : goods.all()) {
            var others = lot.units().minus(seen);
            var these = lot.units().minus(others);
            if (!others.isEmpty()) {
                lots.add(lot.with(others));
            }
            if (!these.isEmpty()) {
                lots.add(Lot.of(lot.state(), these, found));
            }
        }
        goods = new Lots(List.copyOf(lots));
    }

    void putBack(List<Lot> asBefore) {
        goods = new Lots(asBefore);
    }

    /** The first {@code count} units in one of the states, in the order of the states given. */
    Units pick(int count, String pointer, GoodsState... from) {
        var picked = Units.none();
        for (var state : from) {
            picked = picked.plus(in(state).first(count - picked.size()));
        }
        if (picked.size() < count) {
            throw Refusal.againstRule(pointer, "UNITS_NOT_HERE", picked.size());
        }
        return picked;
    }

    /** Units that one person has already found to be something else come last. */
    Units pickUnsignedFirst(int count, String pointer, GoodsState... from) {
        var waiting = goods.all().stream()
                .filter(Lot::waitsForSignature)
                .map(Lot::units)
                .reduce(Units.none(), Units::plus);
        var picked = Units.none();
        for (var state : from) {
            picked = picked.plus(in(state).minus(waiting).first(count - picked.size()));
        }
        picked = picked.plus(waiting.first(count - picked.size()));
        if (picked.size() < count) {
            throw Refusal.againstRule(pointer, "UNITS_NOT_HERE", picked.size());
        }
        return picked;
    }

    Units in(GoodsState state) {
        return in(s -> s == state);
    }

    Units in(Predicate<GoodsState> wanted) {
        return goods.all().stream()
                .filter(lot -> wanted.test(lot.state()))
                .map(Lot::units)
                .reduce(Units.none(), Units::plus);
    }

    /** Another case is about these from now on. */
    void shed(Units gone) {
        units = units.minus(gone);
        held = held.minus(gone);
        quantity = units.size();
        goods = new Lots(goods.all().stream()
                .map(lot -> lot.with(lot.units().minus(gone)))
                .filter(lot -> !lot.units().isEmpty())
                .toList());
    }

    void refund(Units paidBack) {
        refunded = refunded.plus(paidBack);
    }

    /** Promised, and called off before anything had left: they may be paid for again. */
    void notRefunded(Units calledOff) {
        refunded = refunded.minus(calledOff);
    }

    /** Whether they stay with the buyer is to be decided again. */
    void notKept() {
        goods = new Lots(goods.all().stream()
                .map(lot -> lot.state() == GoodsState.KEPT
                        ? Lot.of(GoodsState.WITH_BUYER, lot.units(), lot.finding())
                        : lot)
                .toList());
    }

    /** Lets go of everything that was not refunded, so that it may be asked for again; not of {@code kept}. */
    void release(Units kept) {
        held = refunded.plus(kept.minus(refunded));
    }

    /** Units that the seller has and must send back: not paid for, and not what was asked for or come too late. */
    Units mustGoBack(boolean tooLate) {
        return in(s -> s == GoodsState.REFUSED || s == GoodsState.WRONG_ITEM || tooLate && s == GoodsState.ARRIVED)
                .minus(refunded);
    }

    UUID returnId() {
        return returnId;
    }

    UUID orderId() {
        return orderId;
    }

    public int lineNo() {
        return lineNo;
    }

    public String sku() {
        return sku;
    }

    public String title() {
        return title;
    }

    public String variant() {
        return variant;
    }

    public String imageUrl() {
        return imageUrl;
    }

    public int quantity() {
        return quantity;
    }

    public Units units() {
        return units;
    }

    Units held() {
        return held;
    }

    /** How many were paid for. */
    public int paidBack() {
        return refunded().size();
    }

    public Units refunded() {
        return refunded;
    }

    public List<Lot> goods() {
        return goods.all();
    }

    /** In the currency's minor units; null where no part of the price was agreed on. */
    Long allowanceMinor() {
        return allowanceMinor;
    }

    /** Null: the same again. */
    Wanted wanted() {
        return wanted;
    }

    @Immutable
    @Converter
    static class UnitsText implements jakarta.persistence.AttributeConverter<Units, String> {
        @Override
        public String convertToDatabaseColumn(Units units) {
            return units.toString();
        }

        @Override
        public Units convertToEntityAttribute(String text) {
            return Units.parse(text);
        }
    }

    @Immutable
    @Converter
    static class WantedText extends JsonText<Wanted> {
        WantedText() {
            super(new TypeReference<>() {});
        }
    }
}
