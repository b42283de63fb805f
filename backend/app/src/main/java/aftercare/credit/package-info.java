/** Store credit (店铺余额): accounts of buyers as a real ledger. A balance is the sum of entries that are only ever added to. */
package aftercare.credit;
