package aftercare.returns;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.problems.Refusal;

/** Whose case it is, asked in one place: to look at, or in the hands of whoever changes it, locked and as he last saw it. */
@Singleton
public class OpenedCase {

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
    public ReturnRequest ofShop(UUID id) {
        return asSeen(ours(returns.lock(id)));
    }

    /** For the buyer, or for the shop's side. */
    public ReturnRequest ofEither(UUID id) {
        return asSeen(mine(returns.lock(id)));
    }

    /** In the buyer's own matter: for him, for a third party, or for the shop's people, who say how he told them. */
    ReturnRequest ofBuyer(UUID id, ReturnAction act, String told) {
        var ret = ofEither(id);
        if (who.isForShop()) {
            if (!who.is(Role.PARTNER)) {
                OnBehalf.check(act, ret, told);
            }
            ret.isToldBy(told);
        }
        return ret;
    }

    /** To look at, for the shop's side. */
    public ReturnRequest shownToShop(UUID id) {
        return ours(returns.get(id));
    }

    /** To look at, for the buyer, or for the shop's side. */
    public ReturnRequest shown(UUID id) {
        return mine(returns.get(id));
    }

    public boolean isMine(ReturnRequest ret) {
        return who.isForShop() ? ret.shopId().equals(who.shopId()) : ret.belongsTo(who.subject());
    }

    private ReturnRequest mine(ReturnRequest ret) {
        return known(ret, isMine(ret));
    }

    private ReturnRequest ours(ReturnRequest ret) {
        return known(ret, ret.shopId().equals(who.shopId()));
    }

    private static ReturnRequest known(ReturnRequest ret, boolean mine) {
        if (!mine) {
            throw Refusal.unknown("RETURN");
        }
        return ret;
    }

    private ReturnRequest asSeen(ReturnRequest ret) {
        ifMatch.check(ret.version());
        return ret;
    }

    /** The answer to an act, and the last thing done in its transaction. */
    ReturnView fresh(ReturnRequest ret) {
        returns.writeOut();
        return views.of(ret);
    }
}
