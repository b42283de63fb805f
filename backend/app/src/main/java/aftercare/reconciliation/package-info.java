/** Reconciliation (对账): what we promised and paid against what the gateways say, to the cent. Reads refunds, changes none. */
package aftercare.reconciliation;
