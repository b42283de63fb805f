import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { changeSession } from '@/api/session'
import { keepLanguage, type Language, preferredLanguage } from './languages'

export type Words = Record<string, object>
export type LoadWords = (language: Language) => Promise<Words>

let load: LoadWords

export async function startWords(loadWords: LoadWords, language = preferredLanguage()) {
  load = loadWords
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await load(language) },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  })
  speak(language)
}

export async function changeLanguage(language: Language) {
  for (const [namespace, words] of Object.entries(await load(language))) {
    i18next.addResourceBundle(language, namespace, words)
  }
  keepLanguage(language)
  await i18next.changeLanguage(language)
  speak(language)
}

function speak(language: Language) {
  document.documentElement.lang = language
  changeSession({ language: () => language })
}
