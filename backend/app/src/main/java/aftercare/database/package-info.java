/** The one dialect for both servers we run on. */
package aftercare.database;
