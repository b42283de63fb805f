/** Two people at one thing: versions leave as ETags, and an If-Match that is stale is refused with 412. */
package aftercare.concurrency;
