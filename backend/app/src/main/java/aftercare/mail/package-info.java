/** Letters (信件) and text messages that leave the house: rendered in the reader's language, sent once the act has been committed. */
package aftercare.mail;
