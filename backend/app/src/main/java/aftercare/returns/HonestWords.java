package aftercare.returns;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.wording.ReviewWords;

/** Whatever somebody of the shop writes to a buyer at an act: nothing may hang on a review (L4 art. 14; risk V19). */
@Singleton
class HonestWords {

    private static final String MESSAGE = "message";

    void check(@Observes ReturnEvent event) {
        var by = event.actor().actorKind();
        if (by == Actor.Kind.STAFF || by == Actor.Kind.PARTNER) {
            ReviewWords.refuseBargain("/" + MESSAGE, event.data().get(MESSAGE));
        }
    }
}
