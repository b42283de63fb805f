package aftercare.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import aftercare.money.Money;
import aftercare.money.UnitPrice;
import aftercare.settlement.Deduction;
import aftercare.settlement.Freight;
import aftercare.settlement.Funder;
import aftercare.settlement.TenderKind;
import aftercare.shops.ShopFixtures;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.People;
import aftercare.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Orders as the domain speaks of them: {@code aDeliveredOrder().of(2, "129.90").placed()}. */
public final class OrderFixtures {

    private OrderFixtures() {}

    /** Signed for two days ago. */
    public static AnOrder aDeliveredOrder() {
        return anOrder().sent(3).signed(2);
    }

    /** Left three days ago, not there yet. */
    public static AnOrder aTravellingOrder() {
        return anOrder().sent(3);
    }

    /** Paid five days ago, not sent. */
    public static AnOrder aPaidOrder() {
        return anOrder();
    }

    private static AnOrder anOrder() {
        return new AnOrder();
    }

    /** A stored order, as its shop's system placed it. */
    public record Placed(UUID id, JsonPath view) {}

    /** What is known of an order without any database. */
    public record Bought(Order order, List<OrderLine> lines) {}

    /** An order in the making; states only what matters to a test. */
    public static final class AnOrder {

        private final List<PlaceOrder.Line> lines = new ArrayList<>();
        private final List<Deduction> deductions = new ArrayList<>();
        private final String ref = "T-" + UUID.randomUUID();
        private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        private String currency = "CNY";
        private String buyer = People.BUYER.subject();
        private String buyerName = "李小雨";
        private String email;
        private Freight freight;
        private Integer sent;
        private Integer signed;
        private Integer installed;
        private final List<PlaceOrder.Sent> parcels = new ArrayList<>();
        private boolean paid = true;
        private boolean cancelled;
        private Boolean informed;
        private java.time.LocalDate toldOn;
        private Money depositOn;
        private Money points;
        private Money giftCard;
        private Money storeCredit;
        private String method = "ALIPAY";

        public AnOrder of(int quantity, String unitPrice) {
            return with(line(quantity, unitPrice));
        }

        /** Beside it, for nothing; so much is charged when it is kept. */
        public AnOrder gift(String title, String declared) {
            return gift(title, "0.00", declared);
        }

        /** A gift that is sold at this price too, and costs nothing here. */
        public AnOrder gift(String title, String price, String declared) {
            var lineNo = lines.size() + 1;
            return with(new PlaceOrder.Line(
                    lineNo,
                    "GIFT-" + lineNo,
                    title,
                    null,
                    "茶具",
                    null,
                    null,
                    1,
                    price,
                    price.equals("0.00") ? null : money(price),
                    null,
                    null,
                    true,
                    declared == null ? null : money(declared),
                    null,
                    false,
                    null));
        }

        /** The lines are others than were said first. */
        public AnOrder insteadOf(int quantity, String unitPrice) {
            lines.clear();
            return of(quantity, unitPrice);
        }

        public AnOrder with(PlaceOrder.Line line) {
            lines.add(line);
            return this;
        }

        /** Looked at from this moment: ages are counted back from it. */
        public AnOrder at(Instant moment) {
            now = moment;
            return this;
        }

        public AnOrder sent(Integer daysAgo) {
            sent = daysAgo;
            return this;
        }

        public AnOrder signed(Integer daysAgo) {
            signed = daysAgo;
            return this;
        }

        public AnOrder installed(Integer daysAgo) {
            installed = daysAgo;
            return this;
        }

        /** One of several, with what it holds as pairs of line and pieces; with none of them it does not say. */
        public AnOrder parcel(int sentDaysAgo, Integer signedDaysAgo, int... lineAndPieces) {
            var holds = new ArrayList<Packed>();
            for (var i = 0; i < lineAndPieces.length; i += 2) {
                holds.add(new Packed(lineAndPieces[i], lineAndPieces[i + 1]));
            }
            var arrived = signedDaysAgo == null ? null : daysAgo(signedDaysAgo);
            parcels.add(new PlaceOrder.Sent(
                    "SF Express",
                    "SF-" + ref.hashCode() + "-" + parcels.size(),
                    daysAgo(sentDaysAgo),
                    arrived,
                    arrived,
                    null,
                    holds.isEmpty() ? null : holds));
            return this;
        }

        public AnOrder boughtBy(String subject) {
            buyer = subject;
            return this;
        }

        public AnOrder boughtBy(String subject, String name) {
            buyer = subject;
            buyerName = name;
            return this;
        }

        public AnOrder writtenTo(String address) {
            email = address;
            return this;
        }

        public AnOrder unpaid() {
            paid = false;
            return this;
        }

        public AnOrder cancelled() {
            cancelled = true;
            return this;
        }

        /** Whether he was told of the right to withdraw. */
        public AnOrder informed(boolean told) {
            informed = told;
            return this;
        }

        /** He was not told before he bought, but on this day. */
        public AnOrder toldOn(java.time.LocalDate day) {
            informed = false;
            toldOn = day;
            return this;
        }

        /** What is paid is a deposit on so much. */
        public AnOrder depositOn(String contract) {
            depositOn = contract == null ? null : money(contract);
            return this;
        }

        public AnOrder freight(String charged) {
            freight = Freight.charged(money(charged));
            return this;
        }

        /** Paid for this carrier; parcels of these orders leave with SF Express. */
        public AnOrder freight(String charged, String promisedCarrier) {
            freight = new Freight(money(charged), null, null, null, null, promisedCarrier);
            return this;
        }

        public AnOrder freeFreight(String waived, String from) {
            freight = Freight.free(money(waived), money(from));
            return this;
        }

        public AnOrder coupon(String amount) {
            deductions.add(Deduction.of("coupon", "COUPON", Funder.SHOP, money(amount)));
            return this;
        }

        /** 满减: so much off from a goods value on. */
        public AnOrder lessFrom(String threshold, String amount) {
            deductions.add(Deduction.of("full", "FULL_REDUCTION", Funder.SHOP, money(amount))
                    .from(money(threshold)));
            return this;
        }

        /** Points that the buyer gave as a deduction, not as a payment. */
        public AnOrder lessPoints(String amount) {
            deductions.add(Deduction.of("pts", "POINTS", Funder.BUYER, money(amount)));
            return this;
        }

        public AnOrder pointsWorth(String amount) {
            points = money(amount);
            return this;
        }

        public AnOrder giftCard(String amount) {
            giftCard = money(amount);
            return this;
        }

        public AnOrder storeCredit(String amount) {
            storeCredit = money(amount);
            return this;
        }

        public AnOrder paidThrough(String asked) {
            method = asked;
            return this;
        }

        public PlaceOrder asked() {
            if (lines.isEmpty()) {
                of(2, "129.90");
            }
            return new PlaceOrder(
                    ref,
                    null,
                    daysAgo(5),
                    paid ? daysAgo(5) : null,
                    cancelled,
                    currency,
                    new PlaceOrder.Buyer(buyer, buyer, buyerName, "13800001234", email),
                    "上海市静安区 1 号",
                    null,
                    List.copyOf(lines),
                    deductions,
                    freight,
                    tenders(),
                    parcels(),
                    informed,
                    toldOn,
                    depositOn);
        }

        /** Placed by the shop's own system (shop one). */
        public Placed placed() {
            return placedBy(Tokens.partner());
        }

        public Placed placedBy(String token) {
            var answer = tryPlacing(token).then().statusCode(201).extract().jsonPath();
            return new Placed(answer.getUUID("id"), answer);
        }

        public Response tryPlacing(String token) {
            return Api.as(token, Json.of(asked())).post("/orders");
        }

        /** Priced, without any database. */
        public Bought bought() {
            var shop = ShopFixtures.aShop();
            var asked = asked();
            var purchase = OrderPricing.price(shop, asked);
            var order = Order.place(shop, asked);
            order.follow(asked, "");
            order.buy(asked, "", purchase);
            var stored = new ArrayList<OrderLine>();
            for (var i = 0; i < asked.lines().size(); i++) {
                stored.add(OrderLine.of(
                        order, asked.lines().get(i), purchase.lines().get(i)));
            }
            return new Bought(order, stored);
        }

        private PlaceOrder.Line line(int quantity, String unitPrice) {
            var lineNo = lines.size() + 1;
            return new PlaceOrder.Line(
                    lineNo,
                    "SKU-" + lineNo,
                    "手工陶瓷茶壶 " + lineNo,
                    "青釉",
                    "茶具",
                    null,
                    null,
                    quantity,
                    unitPrice,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    false,
                    null);
        }

        private List<PlaceOrder.PaidWith> tenders() {
            var due = lines.stream()
                    .map(l -> UnitPrice.of(l.unitPrice(), currency)
                            .amount(l.quantity())
                            .minus(l.promo() == null ? money("0.00") : l.promo()))
                    .reduce(money("0.00"), Money::plus);
            for (var deduction : deductions) {
                due = due.minus(deduction.amount());
            }
            if (freight != null) {
                due = due.plus(freight.charged());
            }
            var tenders = new ArrayList<PlaceOrder.PaidWith>();
            if (points != null) {
                tenders.add(new PlaceOrder.PaidWith("points", TenderKind.POINTS, "POINTS", points));
                due = due.minus(points);
            }
            if (giftCard != null) {
                tenders.add(new PlaceOrder.PaidWith("card", TenderKind.GIFT_CARD, "GIFT", giftCard));
                due = due.minus(giftCard);
            }
            if (storeCredit != null) {
                tenders.add(new PlaceOrder.PaidWith("credit", TenderKind.STORE_CREDIT, null, storeCredit));
                due = due.minus(storeCredit);
            }
            tenders.add(new PlaceOrder.PaidWith("pay", TenderKind.WALLET, method, due));
            return tenders;
        }

        private List<PlaceOrder.Sent> parcels() {
            if (sent == null) {
                return List.copyOf(parcels);
            }
            var arrived = signed == null ? null : daysAgo(signed);
            return List.of(new PlaceOrder.Sent(
                    "SF Express",
                    "SF-" + ref.hashCode(),
                    daysAgo(sent),
                    arrived,
                    arrived,
                    installed == null ? null : daysAgo(installed)));
        }

        private Instant daysAgo(int days) {
            return now.minus(Duration.ofDays(days));
        }

        private Money money(String amount) {
            return Money.of(amount, currency);
        }
    }
}
