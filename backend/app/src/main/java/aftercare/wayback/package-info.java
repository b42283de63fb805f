/** The way back: handed in at a point, or fetched from the buyer's door, by the shop itself or by a service over HTTP. */
package aftercare.wayback;
