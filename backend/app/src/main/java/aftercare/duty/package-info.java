/**
 * When a shop is open (营业日历) and who is on duty (值班表). Answers whether somebody is there; knows shops and their people, no
 * order and no case.
 */
package aftercare.duty;
