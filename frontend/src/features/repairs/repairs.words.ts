import type { LoadWords } from '@/i18n/start'

/** A buyer needs them only at a repair. */
export const repairWords: LoadWords = async (language) => ({
  repairs: (await (language === 'en' ? import('./repairs.en.json') : import('./repairs.zh-CN.json'))).default,
})
