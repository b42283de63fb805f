/** Values that are frozen into a row as JSON text: what was agreed, paid or quoted, exactly as it was that day. */
package aftercare.frozen;
