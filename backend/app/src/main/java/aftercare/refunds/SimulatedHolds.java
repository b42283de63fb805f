package aftercare.refunds;

/** The only holds of a sandbox shop: says that they stand, and holds nothing. */
final class SimulatedHolds implements HoldGateway {

    @Override
    public GatewayAnswer ask(Step step, Order order) {
        return new GatewayAnswer.Done(SimulatedGateway.NAME + "-" + order.key());
    }
}
