/**
 * Money that never rounds by accident: minor units and a currency, written as an exact decimal string.
 * It decides what a well-formed amount is. It needs nothing but the JDK and Jackson's annotations.
 */
package aftercare.money;
