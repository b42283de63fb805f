import type { LoadWords } from '@/i18n/start'

/** What is read while a case is asked for or changed. */
export const askWords: LoadWords = async (language) => ({
  returns: (await (language === 'en' ? import('./returns.ask.en.json') : import('./returns.ask.zh-CN.json')))
    .default,
})

/** What is read at a case, and in the list of them. */
export const caseWords: LoadWords = async (language) => ({
  returns: (
    await (language === 'en' ? import('./returns.case.en.json') : import('./returns.case.zh-CN.json'))
  ).default,
})

/** What is read only where the buyer does, or is told, one certain thing at his case. */
export const actWords: LoadWords = async (language) => ({
  returns: (
    await (language === 'en' ? import('./returns.acts.en.json') : import('./returns.acts.zh-CN.json'))
  ).default,
})
