package aftercare.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock.About;
import aftercare.duty.Duty;
import aftercare.mail.Letter;
import aftercare.money.MoneyWords;
import aftercare.shops.Colleagues;
import aftercare.shops.Colleagues.Colleague;
import aftercare.shops.ShopTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Before clocks run out on which the shop must act, its people are written to: whoever has the case, else those on duty, else
 * owners and supervisors, and of money that waits to be paid whoever pays; one letter for all of it, and nothing of the buyer in
 * it.
 */
@Singleton
public class WriteToShop {

    /** The rest is on the board. */
    private static final int MOST = 50;

    private final ShopLetters letters;
    private final Colleagues colleagues;
    private final Duty duty;
    private final ShopTime time;
    private final Event<Letter> post;
    private final Clock clock;

    WriteToShop(ShopLetters letters, Colleagues colleagues, Duty duty, ShopTime time, Event<Letter> post, Clock clock) {
        this.letters = letters;
        this.colleagues = colleagues;
        this.duty = duty;
        this.time = time;
        this.post = post;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        write(clock.instant());
    }

    /** Portion by portion, until nobody is left to be written to. */
    public void write(Instant now) {
        while (QuarkusTransaction.requiringNew().call(() -> next(now)) > 0) {
            // whoever was written to rests now
        }
    }

    private int next(Instant now) {
        var ready = letters.ready(now);
        for (var letter : ready) {
            if (letter.isNobodys() || letter.isMoneys()) {
                letter.done(now);
                readers(letter, now)
                        .forEach(one ->
                                letters.of(letter.shopId(), one.subject()).want(letter, now));
            } else {
                letter.done(letter.isWanted() && write(letter, now) ? now : null);
            }
        }
        return ready.size();
    }

    /** Those on duty, or of money those who pay, who read letters; where none does, whoever leads the shop. */
    private List<Colleague> readers(ShopLetter gathered, Instant now) {
        var silent = letters.silent(gathered.shopId());
        var reading = colleagues.of(gathered.shopId()).stream()
                .filter(one -> one.email() != null && !silent.contains(one.subject()))
                .sorted(Comparator.comparing(Colleague::subject))
                .toList();
        var there = gathered.isMoneys()
                ? reading.stream().filter(Colleague::pays).toList()
                : onDuty(reading, gathered, now);
        return there.isEmpty() ? reading.stream().filter(Colleague::leads).toList() : there;
    }

    private List<Colleague> onDuty(List<Colleague> reading, ShopLetter gathered, Instant now) {
        var onDuty = duty.present(gathered.shopId(), now);
        return reading.stream().filter(one -> onDuty.contains(one.subject())).toList();
    }

    /** False where nothing is left to write of, or nobody to read it. */
    private boolean write(ShopLetter letter, Instant now) {
        var shop = letter.shopId();
        var to = colleagues.find(shop, letter.subject()).filter(one -> one.email() != null);
        var own = letters.soon(shop, letter.subject(), now, now.plus(ShopLetters.A_DAY), MOST);
        var nobodys = letter.isOfNobodys()
                ? letters.soon(shop, ShopLetter.NOBODY, now, now.plus(ShopLetters.NOBODYS), MOST)
                : List.<CaseClock>of();
        var unpaid =
                letter.isOfMoney() ? letters.unpaid(shop, now.plus(ShopLetters.A_DAY), MOST) : List.<CaseClock>of();
        var soon = Stream.of(own, nobodys, unpaid)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(CaseClock::dueAt))
                .toList();
        if (to.isEmpty() || soon.isEmpty()) {
            return false;
        }
        var language = time.language(shop);
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(time.zone(shop));
        var rows = soon.stream()
                .limit(MOST)
                .map(one -> new Letter.Row(
                        until.format(one.dueAt()) + " · " + one.label() + " · " + MoneyWords.of(one.atRisk(), language)
                                + "\n" + ClockWords.of(one, language),
                        (one.about() == About.ORDER ? "/desk/orders/" : "/desk/returns/") + one.subjectId()))
                .toList();
        var named = Map.of(
                "shop", time.shopName(shop),
                "first", until.format(soon.getFirst().dueAt()),
                "count", soon.size() > MOST ? MOST + "+" : String.valueOf(soon.size()));
        post.fire(new Letter(to.get().email(), language, "CLOCKS", named, rows, "/desk/board"));
        return true;
    }
}
