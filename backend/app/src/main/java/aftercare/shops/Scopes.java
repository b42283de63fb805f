package aftercare.shops;

import java.util.Set;

import aftercare.access.Role;

/** The scopes a third party's client may hold; a token can give it nothing else. */
final class Scopes {

    static final Set<String> KNOWN = Set.of(
            Role.PARTNER,
            Role.ORDERS_READ,
            Role.ORDERS_WRITE,
            Role.RETURNS_READ,
            Role.RETURNS_ACT,
            Role.REFUNDS_READ,
            Role.CLOCKS_READ,
            Role.EVENTS_READ,
            Role.EVIDENCE_WRITE,
            Role.SANDBOX_WRITE);

    private Scopes() {}
}
