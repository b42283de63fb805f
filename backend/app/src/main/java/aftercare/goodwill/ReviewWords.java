package aftercare.goodwill;

import java.util.regex.Pattern;

import aftercare.problems.Refusal;

/** Money for a review is a false review (L4 art. 14; risk V19): such words stop the payment before it is made. */
final class ReviewWords {

    private static final Pattern REVIEW = Pattern.compile(
            "好\\s*评|差\\s*评|改\\s*评|删\\s*评|追\\s*评|中\\s*评|评\\s*价|五\\s*星|5\\s*星|晒\\s*(图|单)"
                    + "|\\b(good|positive|negative|bad|nice|great|better|5[- ]?star|five[- ]?star)[- ](review|rating|feedback)s?"
                    + "|\\b(review|rating|feedback|stars?)s?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ReviewWords() {}

    static boolean in(String words) {
        return REVIEW.matcher(words).find();
    }

    static void refuse(String pointer, String words) {
        if (in(words)) {
            throw Refusal.againstRule(pointer, "GOODWILL_FOR_REVIEW");
        }
    }
}
