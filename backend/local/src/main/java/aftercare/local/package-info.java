/**
 * The parts Aftercare needs around it, on one machine and without a container: a real MariaDB and a real Keycloak.
 *
 * <p>{@link aftercare.local.Run} starts everything and ends everything; tests use {@link aftercare.local.EmbeddedDatabase}
 * alone. Nothing here is part of the API that goes into production.
 */
package aftercare.local;
