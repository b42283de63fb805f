import type { LoadWords } from '@/i18n/start'

/** A buyer needs them only while he sends something back. */
export const wayBackWords: LoadWords = async (language) => ({
  wayback: (await (language === 'en' ? import('./wayback.en.json') : import('./wayback.zh-CN.json'))).default,
})
