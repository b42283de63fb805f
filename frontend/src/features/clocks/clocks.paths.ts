/** The board; `from` and `before` narrow its list to what is due between two instants, `kind` to one kind of clock. */
export const boardPath = (part: { kind?: string; from?: string; before?: string } = {}) => {
  const search = new URLSearchParams(Object.entries(part).filter(([, value]) => value)).toString()
  return search ? `/desk/board?${search}` : '/desk/board'
}
