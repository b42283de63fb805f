import { type HttpHandler, http } from 'msw'
import type { Says } from './says'
import { api, refusal, say } from './server'

const scene = () => (typeof localStorage === 'undefined' ? null : localStorage.getItem('mock.scene'))

let asked = 0

export function tooSoon(seconds: number, says: Says) {
  const answer = refusal(
    429,
    'TOO_MANY_REQUESTS',
    says(`请求过于频繁,请 ${seconds} 秒后再试。`, `Too many requests; come again in ${seconds} s.`),
  )
  answer.headers.set('retry-after', String(seconds))
  return answer
}

/** What the mock world may be asked to be like: `error` and `busy`. */
export const sceneHandlers: HttpHandler[] = [
  http.all(`${api}/*`, () =>
    scene() === 'error' ? refusal(503, 'UNAVAILABLE', '服务暂时不可用,请稍后再试。') : undefined,
  ),
  // Every other question comes too soon.
  http.all(`${api}/*`, ({ request }) => {
    if (scene() !== 'busy' || ++asked % 2 === 0) return undefined
    return tooSoon(2, say(request))
  }),
]
