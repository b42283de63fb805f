package aftercare.refunds;

/** The only gateway of a sandbox shop: says that it paid, and moves nothing. */
final class SimulatedGateway implements Gateway {

    static final String NAME = "SIMULATED";

    @Override
    public Result pay(Order order) {
        return new Result.Paid(NAME + "-" + order.key());
    }
}
