package aftercare.returns;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.problems.Refusal;

/** A case in the hands of whoever changes it: his own, locked, and as he last saw it. */
@ApplicationScoped
class OpenedCase {

    private final Returns returns;
    private final ReturnViews views;
    private final Who who;
    private final IfMatch ifMatch;

    OpenedCase(Returns returns, ReturnViews views, Who who, IfMatch ifMatch) {
        this.returns = returns;
        this.views = views;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** For the shop's side; a case of another shop is unknown. */
    ReturnRequest ofShop(UUID id) {
        var ret = returns.lock(id);
        return checked(ret, ret.shopId().equals(who.shopId()));
    }

    /** For the buyer, or for the shop's side. */
    ReturnRequest ofEither(UUID id) {
        var ret = returns.lock(id);
        return checked(ret, who.isForShop() ? ret.shopId().equals(who.shopId()) : ret.belongsTo(who.subject()));
    }

    private ReturnRequest checked(ReturnRequest ret, boolean mine) {
        if (!mine) {
            throw Refusal.unknown("RETURN");
        }
        ifMatch.check(ret.version());
        return ret;
    }

    ReturnView fresh(ReturnRequest ret) {
        returns.flush();
        return views.of(ret);
    }
}
