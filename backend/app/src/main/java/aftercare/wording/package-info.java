/** What a shop must not write to a buyer: words that would break a rule are stopped before they are sent. */
package aftercare.wording;
