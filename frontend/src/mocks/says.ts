/** One sentence in both languages; the mock server answers in the caller's, as the real one does. */
export type Says = (zh: string, en: string) => string

export const saysIn =
  (language: string | null): Says =>
  (zh, en) =>
    language?.startsWith('en') ? en : zh
