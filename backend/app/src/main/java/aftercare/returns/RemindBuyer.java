package aftercare.returns;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.ClockWarned;
import aftercare.clocks.ClockWords;
import aftercare.mail.Letter;
import aftercare.orders.Orders;
import aftercare.shops.ShopTime;

/** A day before a clock that waits for the buyer runs out he is written to once, where the order knows an address. */
@Singleton
class RemindBuyer {

    private static final Duration TOO_LATE = Duration.ofHours(4);

    private final Returns returns;
    private final Orders orders;
    private final ShopTime time;
    private final Event<Letter> letters;

    RemindBuyer(Returns returns, Orders orders, ShopTime time, Event<Letter> letters) {
        this.returns = returns;
        this.orders = orders;
        this.time = time;
        this.letters = letters;
    }

    void warned(@Observes ClockWarned warned) {
        var clock = warned.clock();
        // told late, after a node that stood still: the page warns, a letter would come too late
        var inTime = warned.left().compareTo(TOO_LATE) > 0;
        var isAwaited = clock.kind() == Kind.HARD && warned.waitsForBuyer() && HardClock.isOurs(clock.code());
        if (!isAwaited || !warned.forLetter() || !inTime) {
            return;
        }
        var ret = returns.get(clock.subjectId());
        var order = orders.get(ret.orderId());
        if (order.buyer().email() == null) {
            return;
        }
        var language = time.language(ret.shopId());
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(time.zone(ret.shopId()))
                .format(clock.dueAt());
        letters.fire(new Letter(
                order.buyer().email(),
                language,
                "REMINDER",
                Map.of("number", ret.number(), "until", until, "what", ClockWords.toTheBuyer(clock, language)),
                "/my/returns/" + ret.id()));
    }
}
