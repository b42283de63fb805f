/**
 * Evidence (凭证): photos, films and documents that prove something. Decides what a file really is and who may see it;
 * needs files and orders, knows no return: a case claims its files by id, and answers through {@link
 * aftercare.evidence.CaseOwner} whose it is.
 */
package aftercare.evidence;
