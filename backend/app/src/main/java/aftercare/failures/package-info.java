/** Failures (失误): what went wrong for the buyer in a case, by the codes of §5.1. What its reason says is derived; the rest is told by the shop's people. */
package aftercare.failures;
