import type { LoadWords } from '@/i18n/start'

/** What the shop reads where it takes back, by agreement, what its rules refuse. */
export const agreeingWords: LoadWords = async (language) => ({
  agreeing: (await (language === 'en' ? import('./agreeing.en.json') : import('./agreeing.zh-CN.json')))
    .default,
})
