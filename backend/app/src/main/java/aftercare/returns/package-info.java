/**
 * Returns (售后单): every after-sale request of a buyer. Decides what may come back, moves a case through its four
 * machines, and tells {@link aftercare.returns.ReturnEvent}. Needs orders, clocks, refunds, evidence and the rules.
 */
package aftercare.returns;
