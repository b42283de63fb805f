import type { LoadWords } from '@/i18n/start'

/** What is read at an order, and where its lines are chosen. */
export const orderWords: LoadWords = async (language) => ({
  orders: (await (language === 'en' ? import('./orders.en.json') : import('./orders.zh-CN.json'))).default,
})
