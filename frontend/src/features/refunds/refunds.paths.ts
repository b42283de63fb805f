export const refundListPath = () => '/desk/refunds'
