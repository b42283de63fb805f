import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import { api } from './server'

/** States of the platforms that orders came from. */
export const platformHandlers: HttpHandler[] = [
  http.get(`${api}/returns/:id/platform-states`, () =>
    HttpResponse.json<Schemas['PlatformStateList']>({ items: [] }),
  ),
  http.get(`${api}/platform-states/unknown`, () =>
    HttpResponse.json<Schemas['UnknownPlatformStateList']>({
      items: [
        {
          platform: 'PDD',
          set: 'refund',
          code: '37',
          times: 2,
          firstSaid: new Date().toISOString(),
          lastSaid: new Date().toISOString(),
        },
      ],
    }),
  ),
]
