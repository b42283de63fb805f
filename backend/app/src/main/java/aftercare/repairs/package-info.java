/**
 * Repairs (维修): the stages of a repair, its quote, and the appointments a shop offers for it. Knows no case; returns say
 * which repair belongs to which.
 */
package aftercare.repairs;
