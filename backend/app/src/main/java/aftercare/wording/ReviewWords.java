package aftercare.wording;

import java.util.regex.Pattern;

import aftercare.problems.Refusal;

/** Money for a review is a false review (L4 art. 14; risk V19): such words are stopped before anything is paid or promised. */
public final class ReviewWords {

    private static final Pattern REVIEW = Pattern.compile(
            "好\\s*评|差\\s*评|改\\s*评|删\\s*评|追\\s*评|中\\s*评|评\\s*价|五\\s*星|5\\s*星|晒\\s*(图|单)"
                    + "|\\b(good|positive|negative|bad|nice|great|better|5[- ]?star|five[- ]?star)[- ](review|rating|feedback)s?"
                    + "|\\b(review|rating|feedback|stars?)s?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Something is given for it, or it is to be taken back. */
    private static final Pattern BARGAIN = Pattern.compile(
            "返|红包|补偿|赔|送你|送您|元|块钱|[¥￥$€£]|删|撤|改"
                    + "|\\b(money|pay|paid|cash|gift|coupon|voucher|discount|delete|remove|withdraw|change)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private ReviewWords() {}

    public static boolean in(String words) {
        return REVIEW.matcher(words).find();
    }

    /** Words that come with money: a review has no place in them. */
    public static void refuse(String pointer, String words) {
        if (in(words)) {
            throw Refusal.againstRule(pointer, "GOODWILL_FOR_REVIEW");
        }
    }

    /** Any other words to a buyer: he may be asked for a review, but nothing may hang on it. */
    public static void refuseBargain(String pointer, String words) {
        if (words != null && in(words) && BARGAIN.matcher(words).find()) {
            throw Refusal.againstRule(pointer, "GOODWILL_FOR_REVIEW");
        }
    }
}
