package aftercare.refunds;

/** The only gateway of a sandbox shop: says that it paid, and moves nothing. */
final class SimulatedGateway implements Gateway {

    static final String NAME = "SIMULATED";

    @Override
    public GatewayAnswer pay(Order order) {
        return new GatewayAnswer.Done(NAME + "-" + order.key());
    }
}
