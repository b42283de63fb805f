package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The offers of cases: made in ranks, shown one after another, at most one of them open. */
@Singleton
class OfferBook implements PanacheRepositoryBase<Offer, UUID> {

    private static final Set<Verb> OF_OFFERS = EnumSet.of(
            Verb.OFFERED, Verb.OFFER_ACCEPTED, Verb.OFFER_DECLINED, Verb.OFFER_LAPSED, Verb.OFFER_TAKEN_BACK);

    private final OfferWorth worth;
    private final Event<ReturnEvent> events;

    OfferBook(OfferWorth worth, Event<ReturnEvent> events) {
        this.worth = worth;
        this.events = events;
    }

    /** The case went on in another way: what nobody has answered is no offer any more. */
    void follow(@Observes ReturnEvent event) {
        var ret = event.ret();
        if (ret.offers() > 0 && !ret.isOfferOpen() && !OF_OFFERS.contains(event.verb())) {
            endAll(ret, Offer.State.TAKEN_BACK, event.at());
        }
    }

    void make(ReturnRequest ret, MakeOffers asked, Actor by, Instant now) {
        ReturnAction.OFFER.check(ret);
        if (ret.offers() + asked.offers().size() > AgreedActions.MOST_OFFERS) {
            throw Refusal.againstRule("/offers", "ASKED_ENOUGH");
        }
        var made = new ArrayList<Offer>();
        var behind = of(ret).size();
        for (var i = 0; i < asked.offers().size(); i++) {
            var one = asked.offers().get(i);
            made.add(Offer.make(ret, behind + i + 1, one, worth.of(ret, one, "/offers/" + i, now), by, now));
        }
        persist(made);
        open(ret, made.getFirst(), by, now);
    }

    Offer accepted(ReturnRequest ret, Instant now) {
        ReturnAction.ACCEPT_OFFER.check(ret);
        var offer = open(ret);
        offer.end(Offer.State.ACCEPTED, now);
        waiting(ret).forEach(other -> other.end(Offer.State.TAKEN_BACK, now));
        return offer;
    }

    /** The next one is shown, or it is again about what was asked for. */
    void decline(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.DECLINE_OFFER.check(ret);
        open(ret).end(Offer.State.DECLINED, now);
        events.fire(Agreement.offerGone(ret, Verb.OFFER_DECLINED, by, now));
        waiting(ret).stream().findFirst().ifPresent(next -> open(ret, next, next.maker(), now));
    }

    void takeBack(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.TAKE_BACK_OFFER.check(ret);
        endAll(ret, Offer.State.TAKEN_BACK, now);
        events.fire(Agreement.offerGone(ret, Verb.OFFER_TAKEN_BACK, by, now));
    }

    /** No answer is no agreement: the request stands, and the shop has the time it had left. */
    void lapse(ReturnRequest ret, Actor clock, Instant now) {
        endAll(ret, Offer.State.LAPSED, now);
        events.fire(Agreement.offerGone(ret, Verb.OFFER_LAPSED, clock, now));
    }

    List<Offer> of(ReturnRequest ret) {
        return list("returnId = ?1 order by place", ret.id());
    }

    private void open(ReturnRequest ret, Offer offer, Actor by, Instant now) {
        offer.open();
        events.fire(Agreement.offer(ret, offer, by, now));
    }

    private void endAll(ReturnRequest ret, Offer.State how, Instant now) {
        of(ret).stream().filter(offer -> !offer.state().isOver()).forEach(offer -> offer.end(how, now));
    }

    private Offer open(ReturnRequest ret) {
        return find("returnId = ?1 and state = ?2", ret.id(), Offer.State.OPEN).singleResult();
    }

    private List<Offer> waiting(ReturnRequest ret) {
        return list("returnId = ?1 and state = ?2 order by place", ret.id(), Offer.State.WAITING);
    }
}
