import type { LoadWords } from '@/i18n/start'

/** One language is loaded, not both. */
export const loadWords: LoadWords = async (language) =>
  language === 'en' ? (await import('./en')).default : (await import('./zh-CN')).default

export const loadDeskWords: LoadWords = async (language) =>
  language === 'en' ? (await import('./en.desk')).default : (await import('./zh-CN.desk')).default
