/** Lists by keyset: a limit, a cursor, never a count and never an offset, so that the last page costs what the first did. */
package aftercare.paging;
