/**
 * Measures the API beside a bare server on the same database, and replays real orders and returns through it. Starts and ends
 * both servers itself; database and Keycloak are started by {@code backend/bench/run}.
 */
package aftercare.bench;
