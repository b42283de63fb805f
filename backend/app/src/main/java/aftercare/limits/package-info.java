/** How often one caller may ask: {@link aftercare.limits.RateLimit} on every door. */
package aftercare.limits;
