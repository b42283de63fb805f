package aftercare.refunds;

/** The only holds of a sandbox shop: says that they stand, and holds nothing. */
final class SimulatedHolds implements HoldGateway {

    @Override
    public Result ask(Step step, Order order) {
        return new Result.Done(SimulatedGateway.NAME + "-" + order.key(), null);
    }
}
