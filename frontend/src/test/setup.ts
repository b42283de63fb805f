import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { loadDeskWords, loadWords } from '@/app/words'
import { addWords, startWords } from '@/i18n/start'
import { startOver } from '@/mocks/db'
import { server } from './server'

// What jsdom does not have and a browser does.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close = function close() {
  this.open = false
  this.dispatchEvent(new Event('close'))
}
Element.prototype.scrollIntoView = () => {}
window.scrollTo = () => {}
URL.createObjectURL = () => 'blob:picture'
URL.revokeObjectURL = () => {}
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
// antd measures scroll bars with a pseudo element, which jsdom refuses loudly.
const styleOf = window.getComputedStyle
window.getComputedStyle = (element) => styleOf(element)

// The first visit of a page loads it; on a busy machine that takes longer than the usual second.
configure({ asyncUtilTimeout: 10_000 })

beforeAll(async () => {
  await startWords(loadWords, 'en')
  await addWords(loadDeskWords)
  server.listen({ onUnhandledRequest: 'error' })
})

afterEach(() => {
  cleanup()
  server.resetHandlers()
  startOver()
  sessionStorage.clear()
  localStorage.clear()
  vi.useRealTimers()
})

afterAll(() => server.close())
