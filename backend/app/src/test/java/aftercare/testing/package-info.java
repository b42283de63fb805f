/** What tests of doors stand on: a real database, signed tokens, two shops with their people, a clock that can be moved. */
package aftercare.testing;
