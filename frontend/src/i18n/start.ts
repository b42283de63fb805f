import i18next from 'i18next'
import type { ComponentType } from 'react'
import { initReactI18next } from 'react-i18next'
import { changeSession } from '@/api/session'
import { keepLanguage, type Language, preferredLanguage } from './languages'

export type Words = Record<string, object>
export type LoadWords = (language: Language) => Promise<Words>

const loads = new Set<LoadWords>()

export async function startWords(loadWords: LoadWords, language = preferredLanguage()) {
  loads.add(loadWords)
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await loadWords(language) },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  })
  speak(language)
}

/** Words of a part of the house that not everybody enters; from now on in whatever language is chosen. */
export async function addWords(loadWords: LoadWords) {
  if (loads.has(loadWords)) return
  await put(loadWords, i18next.language as Language)
  loads.add(loadWords)
}

/** A page, or a part of one, together with its words. */
export const withWords =
  <P>(load: () => Promise<{ default: ComponentType<P> }>, ...words: LoadWords[]) =>
  async () => {
    const [part] = await Promise.all([load(), ...words.map(addWords)])
    return part
  }

async function put(loadWords: LoadWords, language: Language) {
  for (const [namespace, words] of Object.entries(await loadWords(language))) {
    i18next.addResourceBundle(language, namespace, words)
  }
}

export async function changeLanguage(language: Language) {
  await Promise.all([...loads].map((each) => put(each, language)))
  keepLanguage(language)
  await i18next.changeLanguage(language)
  speak(language)
}

function speak(language: Language) {
  document.documentElement.lang = language
  changeSession({ language: () => language })
}
