/**
 * What the law and the shop's promise say about a return: presets as dated data, windows, reasons, who bears freight.
 * It judges facts handed to it and explains itself by rule ids that have a sentence in each language.
 * It needs money and settlement (whose fault, which freight comes back) and knows no order, no database, no clock.
 */
package aftercare.policy;
