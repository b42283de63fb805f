import type { LoadWords } from '@/i18n/start'

/** A buyer needs them only at a case that the platform may decide. */
export const disputeWords: LoadWords = async (language) => ({
  disputes: (await (language === 'en' ? import('./disputes.en.json') : import('./disputes.zh-CN.json')))
    .default,
})
