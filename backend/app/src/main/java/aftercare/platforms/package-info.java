/**
 * What marketplaces and shop systems call the states of a case (平台状态), as a table of data: a foreign code is kept as it was
 * said and shown in our words; one that we do not know is kept too, and listed for the owner.
 */
package aftercare.platforms;
