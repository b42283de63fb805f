package aftercare.invoices;

import java.util.regex.Pattern;

import aftercare.problems.Refusal;

/** An invoice is the buyer's right and never costs extra (L1 art. 22; risk V08): such words never reach him. */
final class FeeWords {

    private static final Pattern FEE = Pattern.compile(
            "税\\s*点|加\\s*税|加\\s*钱|加\\s*价|补\\s*税|税\\s*费|开\\s*票\\s*费|手\\s*续\\s*费|另\\s*(付|收|加)|不\\s*开\\s*(发)?\\s*票|不\\s*(能|可以?)\\s*开\\s*(发)?\\s*票"
                    + "|\\b(extra|additional|invoice|invoicing|tax|handling)[- ]?(fee|charge|cost|point|surcharge)s?\\b|\\bsurcharge"
                    + "|\\b(no|without|cannot|do not|don.t) (issue |give |send )?(an? )?invoices?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FeeWords() {}

    static boolean in(String words) {
        return FEE.matcher(words).find();
    }

    static void refuse(String pointer, String words) {
        if (words != null && in(words)) {
            throw Refusal.againstRule(pointer, "INVOICE_IS_FREE");
        }
    }
}
