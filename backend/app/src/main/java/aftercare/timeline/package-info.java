/** The append-only memory of every case: who, when, from what to what, by which rule of which preset version. */
package aftercare.timeline;
