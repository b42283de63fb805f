import type { LoadWords } from '@/i18n/start'

/** A buyer needs them only where his parcel was called back, or the shop opened the case before he had to ask. */
export const besideWords: LoadWords = async (language) => ({
  beside: (await (language === 'en' ? import('./beside.en.json') : import('./beside.zh-CN.json'))).default,
})
