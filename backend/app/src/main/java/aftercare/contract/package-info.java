/** What the generated contract needs to be told so that it says exactly what the API does. */
package aftercare.contract;
