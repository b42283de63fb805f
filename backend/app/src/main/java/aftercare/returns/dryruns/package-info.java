/** A draft of the shop's rules tried on past cases before anybody stands on it. */
package aftercare.returns.dryruns;
