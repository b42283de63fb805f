package aftercare.returns;

import java.time.Instant;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.repairs.RepairPlace;
import aftercare.repairs.RepairSlots;
import aftercare.repairs.Visit;
import aftercare.returns.ReturnEvent.Verb;

/** When and where a repair is looked at: one place of a slot for one case, given back as soon as nobody comes. */
@Singleton
class Appointments {

    private final RepairSlots slots;
    private final Event<ReturnEvent> events;

    Appointments(RepairSlots slots, Event<ReturnEvent> events) {
        this.slots = slots;
        this.events = events;
    }

    /** The first one, or another one in its place. */
    void book(ReturnRequest ret, RepairVerbs.Book asked, Actor by, Instant now) {
        ReturnAction.BOOK_APPOINTMENT.check(ret);
        ret.visit().checkMovable(by.actorKind() == Actor.Kind.BUYER, now);
        var slot = slots.move(ret.shopId(), ret.visit().visitSlotId(), asked.slotId(), now);
        if (slot.place() == RepairPlace.HOME
                && (asked.address() == null || asked.address().isBlank())) {
            throw Refusal.malformed("/address", "REQUIRED");
        }
        events.fire(Repairing.appoint(ret, slot.visit(asked.address()), by, now));
    }

    void cancel(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.CANCEL_APPOINTMENT.check(ret);
        ret.visit().checkMovable(by.actorKind() == Actor.Kind.BUYER, now);
        slots.free(ret.visit().visitSlotId());
        events.fire(Repairing.cancelAppointment(ret, by, now));
    }

    /** Sent in by parcel, settled otherwise, or over: the place is somebody else's. */
    void follow(@Observes ReturnEvent event) {
        var ret = event.ret();
        if (!ret.visit().isMade() || !event.at().isBefore(ret.visit().visitStartsAt())) {
            return;
        }
        if (event.verb() == Verb.SHIPPED || !ret.isRepair() || ret.request().isClosed()) {
            slots.free(ret.visit().visitSlotId());
            ret.appoint(Visit.NONE);
        }
    }
}
