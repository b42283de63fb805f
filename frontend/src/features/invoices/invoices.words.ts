import type { LoadWords } from '@/i18n/start'

/** What is read at the invoice of an order. */
export const invoiceWords: LoadWords = async (language) => ({
  invoices: (await (language === 'en' ? import('./invoices.en.json') : import('./invoices.zh-CN.json')))
    .default,
})
