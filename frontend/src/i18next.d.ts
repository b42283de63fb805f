import 'i18next'
import type words from './app/words/en'
import type deskWords from './app/words/en.desk'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof words & typeof deskWords
    returnNull: false
  }
}
