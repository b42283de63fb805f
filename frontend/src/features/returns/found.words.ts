import type { LoadWords } from '@/i18n/start'

/** A buyer needs them only where a piece was not accepted, or is missing. */
export const foundWords: LoadWords = async (language) => ({
  found: (await (language === 'en' ? import('./found.en.json') : import('./found.zh-CN.json'))).default,
})
