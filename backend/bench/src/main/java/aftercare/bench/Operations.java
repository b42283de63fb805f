package aftercare.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The jobs that are compared. What can be done once is taken from the front by us and from the end by the bare server. */
record Operations(
        Stock stock,
        AtomicInteger ourOrders,
        AtomicInteger bareOrders,
        AtomicInteger ourCases,
        AtomicInteger bareCases) {

    static final String LIST = "list";

    private static final int FOR_BARE = 40_000;

    Operations(Stock stock) {
        this(stock, new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
    }

    Operation named(String name) {
        return switch (name) {
            case LIST -> list();
            case "one" -> one();
            case "submit" -> submit();
            case "approve" -> approve();
            case "once" -> submitOnce();
            default -> throw new IllegalArgumentException("BENCH_OPERATIONS knows no " + name);
        };
    }

    /** A page of twenty from anywhere in the list. */
    Operation list() {
        return new Plain("list of 20", new Operation.Target(0.65, 0.85)) {
            @Override
            public Request ours() {
                var at = somewhere();
                return Request.get("/api/v1/returns?limit=20&cursor=" + cursor(at));
            }

            @Override
            public Request bare() {
                return Request.get("/bare/returns?limit=20&id=00000000-0000-7000-8000-000000000000&at=" + somewhere());
            }
        };
    }

    Operation one() {
        return new Plain("one case whole", new Operation.Target(0.40, 0.60)) {
            @Override
            public Request ours() {
                return Request.get("/api/v1/returns/" + anyCase());
            }

            @Override
            public Request bare() {
                return Request.get("/bare/returns/" + anyCase());
            }
        };
    }

    Operation submit() {
        return new Plain("submit", new Operation.Target(0.50, 0.70)) {
            @Override
            public Request ours() {
                var order = freshOrder(ourOrders, true);
                return order == null ? null : Request.post("/api/v1/returns", wish(order));
            }

            @Override
            public Request bare() {
                var order = freshOrder(bareOrders, false);
                return order == null ? null : Request.post("/bare/returns", wish(order));
            }
        };
    }

    Operation submitOnce() {
        return new Plain("submit, with Idempotency-Key", Operation.Target.NONE) {
            @Override
            public Request ours() {
                var order = freshOrder(ourOrders, true);
                return order == null
                        ? null
                        : Request.post("/api/v1/returns", wish(order)).with("Idempotency-Key", order.toString());
            }

            @Override
            public Request bare() {
                var order = freshOrder(bareOrders, false);
                return order == null ? null : Request.post("/bare/returns", wish(order));
            }
        };
    }

    Operation approve() {
        return new Plain("approve", new Operation.Target(0.50, 0.70)) {
            @Override
            public Request ours() {
                var n = ourCases.getAndIncrement();
                return n >= stock.cases() / 2
                        ? null
                        : Request.post("/api/v1/returns/" + Ids.CASE.of(n) + "/approve", "{}");
            }

            @Override
            public Request bare() {
                var n = stock.cases() - 1 - bareCases.getAndIncrement();
                return n < stock.cases() / 2
                        ? null
                        : Request.post("/bare/returns/" + Ids.CASE.of(n) + "/approve", "{}");
            }
        };
    }

    /** The bare server asks nothing of the order, so it never runs out of them; ours takes each unit once. */
    private UUID freshOrder(AtomicInteger taken, boolean ofOurs) {
        var n = taken.getAndIncrement();
        if (!ofOurs) {
            return Ids.ORDER.of(2 * stock.orders() - 1 - n % FOR_BARE);
        }
        return n < stock.orders() - FOR_BARE ? Ids.ORDER.of(stock.orders() + n) : null;
    }

    private UUID anyCase() {
        return Ids.CASE.of(ThreadLocalRandom.current().nextInt(stock.cases()));
    }

    private Instant somewhere() {
        return stock.dueNear(ThreadLocalRandom.current().nextInt(Math.max(1, stock.cases() - 21)));
    }

    /** A cursor into the middle, as the API writes them; reached otherwise only by turning thousands of pages. */
    private static String cursor(Instant at) {
        var text = at.getEpochSecond() + ":0:00000000-0000-7000-8000-000000000000";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String wish(UUID order) {
        try {
            return Door.JSON.writeValueAsString(Orders.wish(order));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private abstract static class Plain implements Operation {

        private final String name;
        private final Target target;

        private Plain(String name, Target target) {
            this.name = name;
            this.target = target;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Target target() {
            return target;
        }
    }
}
