package aftercare.returns;

import aftercare.shops.WatchTerms;

/** What a box weighed as it came in, and how much scales may differ; without grams nobody weighed it. */
record Weighed(Integer grams, WatchTerms terms) {

    static final Weighed NOT = new Weighed(null, WatchTerms.USUAL);
}
