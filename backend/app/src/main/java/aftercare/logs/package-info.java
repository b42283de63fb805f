/** What may be read in a log: {@link aftercare.logs.MaskPeople}. */
package aftercare.logs;
