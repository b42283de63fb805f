/** The warehouse: what is scanned in, what nobody knows, and where each unit goes. Knows cases; no case knows it. */
package aftercare.warehouse;
