package aftercare.returns;

import aftercare.access.Actor;

/** Who stands for a finding. */
public record Signature(String id, String name) {

    static Signature of(Actor by) {
        return new Signature(by.actorId(), by.actorName());
    }
}
