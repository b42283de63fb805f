/**
 * Disputes (纠纷): the platform decides where buyer and shop do not agree. A dispute has its case's id, so a case has one at
 * most; where it stands is the case's own fourth machine. Calls down to returns; nobody needs it.
 */
package aftercare.disputes;
