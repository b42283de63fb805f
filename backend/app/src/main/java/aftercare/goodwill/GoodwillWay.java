package aftercare.goodwill;

/** How goodwill reaches the buyer. */
public enum GoodwillWay {
    STORE_CREDIT,
    BY_HAND
}
