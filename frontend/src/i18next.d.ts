import 'i18next'
import type words from './app/words/en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof words
    returnNull: false
  }
}
