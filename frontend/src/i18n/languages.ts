export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const key = 'aftercare.language'

export function preferredLanguage(): Language {
  const kept = localStorage.getItem(key)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

export const keepLanguage = (language: Language) => localStorage.setItem(key, language)
