/** What the goods of a line are called, for accounts that name lines by number. */
export const titlesOf = (lines: { lineNo: number; title: string; quantity?: number }[]) => (lineNo: number) =>
  lines.find((line) => line.lineNo === lineNo)?.title
