/** The rows of all pages fetched so far. */
export const rowsOf = <T>(pages: { pages: { items?: T[] }[] } | undefined): T[] =>
  pages?.pages.flatMap(({ items }) => items ?? []) ?? []
