/** Codes that scanners read: bars for a wedge, squares for a telephone. */
package aftercare.codes;
