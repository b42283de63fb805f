import type { LoadWords } from '@/i18n/start'

/** A buyer needs them only where he has to pay something himself, or is asked to. */
export const owedWords: LoadWords = async (language) => ({
  owed: (await (language === 'en' ? import('./owed.en.json') : import('./owed.zh-CN.json'))).default,
})
