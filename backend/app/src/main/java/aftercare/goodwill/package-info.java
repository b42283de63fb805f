/** Goodwill (补偿): money beside refunds, with a budget and a reason. It never uses up what may be refunded, and never buys a review. */
package aftercare.goodwill;
