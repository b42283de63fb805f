/** Rules of a shop that answer a plain request at once, or give it to somebody; each says what it did and why it did not. */
package aftercare.returns.auto;
