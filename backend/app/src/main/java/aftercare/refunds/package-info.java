/**
 * Money that goes back (退款): grants, their legs to each payment, and the gateways that pay each leg once. Knows a case
 * by its id only; tells {@link aftercare.refunds.RefundMoved}.
 */
package aftercare.refunds;
