package aftercare.returns.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import aftercare.wayback.Driving.Booking;
import aftercare.wayback.TestCarrier.Mood;

import static org.assertj.core.api.Assertions.assertThat;

/** A carrier over HTTP: he says yes or no, nothing that can be understood, or nothing in time; and he comes, or does not. */
final class Courier {

    private static final List<Mood> MOODS = List.of(
            Mood.BOOKS,
            Mood.BOOKS,
            Mood.BOOKS,
            Mood.REFUSES,
            Mood.BREAKS_AFTER_BOOKING,
            Mood.TALKS_NONSENSE,
            Mood.TURNS_AWAY);

    private Courier() {}

    static Optional<Runnable> isAsked(World world) {
        return any(world, Booking::waits).map(booking -> () -> {
            var mood = world.any(MOODS);
            world.tell("courier: " + mood, booking.number(), booking.state());
            world.backstage.driving.hears(booking.id(), mood);
        });
    }

    /** Also where the word that he need not come has not reached him yet. */
    static Optional<Runnable> wasThere(World world) {
        var driving = world.backstage.driving;
        return any(world, booking -> booking.waits() && driving.isToCome(booking.id()))
                .map(booking -> () -> {
                    var hasThem = world.chance.nextInt(3) > 0;
                    world.tell(hasThem ? "courier: collected" : "courier: missed", booking.number(), booking.state());
                    driving.was(booking.id(), hasThem);
                    driving.hears(booking.id(), Mood.BOOKS);
                });
    }

    private static Optional<Booking> any(World world, Predicate<Booking> where) {
        var bookings = world.backstage.driving.bookings(world.shop).stream()
                .filter(where)
                .toList();
        return bookings.isEmpty() ? Optional.empty() : Optional.of(world.any(bookings));
    }

    /** Once everything has been said to him: he is on his way exactly where he is awaited. */
    static void goesNowhereForNothing(World world) {
        var driving = world.backstage.driving;
        driving.bookings(world.shop).stream()
                .filter(Booking::waits)
                .forEach(booking -> driving.hears(booking.id(), Mood.BOOKS));
        assertThat(driving.bookings(world.shop))
                .as("%s", world)
                .allMatch(booking -> driving.isToCome(booking.id()) == "BOOKED".equals(booking.state()));
    }
}
