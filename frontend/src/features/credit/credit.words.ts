import type { LoadWords } from '@/i18n/start'

/** What is read at one’s own store credit. */
export const creditWords: LoadWords = async (language) => ({
  credit: (await (language === 'en' ? import('./credit.en.json') : import('./credit.zh-CN.json'))).default,
})
