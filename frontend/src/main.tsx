import { createRoot } from 'react-dom/client'
import './theme/base.css'
import { Providers } from './app/Providers'
import { loadWords } from './app/words'
import { start } from './auth/start'
import { startWords } from './i18n/start'
import { followSystemScheme } from './theme/scheme'

followSystemScheme()

const words = startWords(loadWords)
// The mocks are a separate world for design work; this branch does not exist in a production bundle.
const person =
  import.meta.env.DEV && import.meta.env.VITE_MOCK
    ? import('./mocks/browser').then((m) => m.pretend())
    : start()

const root = createRoot(document.getElementById('root') as HTMLElement)

Promise.all([words, person])
  .then(() => root.render(<Providers />))
  .catch(async (failure: unknown) => {
    await words
    const { CannotStart } = await import('./app/CannotStart')
    root.render(<CannotStart failure={failure} />)
  })
