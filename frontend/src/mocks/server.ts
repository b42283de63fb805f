import { HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { anEntry, aPerson } from './fixtures'
import { type Says, saysIn } from './says'
import { db } from './world'

export const api = '*/api/v1'
export type At = { id: string }

export const say = (request: Request): Says => saysIn(request.headers.get('accept-language'))
export const who = (request: Request) =>
  request.headers.get('authorization')?.replace('Bearer ', '') ?? 'buyer'
export const page = <T>(items: T[]) => ({ items })

export const refusal = (status: number, code: string, detail: string, errors?: Schemas['ProblemField'][]) =>
  HttpResponse.json<Schemas['Problem']>(
    {
      type: `https://aftercare.dev/problems/${code}`,
      title: detail,
      status,
      code,
      detail,
      requestId: 'mock',
      errors,
    },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

export const unknown = () => refusal(404, 'UNKNOWN', 'Not found')
/** One version has an answer, and so a tag, in each language. */
export const tagged = <T extends { version: number }>(body: T, status = 200) =>
  HttpResponse.json(body, { status, headers: { etag: `"${body.version}.zh"` } })

/** A screen that acts on what it shows says which version that was. */
export function unseen(request: Request, { version }: { version: number }) {
  const believed = request.headers.get('if-match')
  if (!believed) return refusal(428, 'IF_MATCH_MISSING', 'If-Match is missing')
  return believed.startsWith(`"${version}.`) ? undefined : refusal(412, 'STALE', 'Changed meanwhile')
}

/** Changes a case as the server would, and answers it whole. */
export async function act(
  id: unknown,
  request: Request,
  change: (
    ret: Return,
    body: never,
    says: Says,
  ) => (Partial<Return> & { told: string; verb?: string }) | Response,
) {
  const ret = db.returns.find((one) => one.id === id)
  if (!ret) return unknown()
  const refused = unseen(request, ret)
  if (refused) return refused
  const body = (await request.json().catch(() => ({}))) as never
  const changed = change(ret, body, say(request))
  if (changed instanceof Response) return changed
  const { told, verb, ...part } = changed
  const byStaff = who(request) !== 'buyer'
  Object.assign(ret, part, { version: ret.version + 1 })
  ret.timeline = [
    ...ret.timeline,
    anEntry({
      at: new Date().toISOString(),
      actor: byStaff ? { kind: 'STAFF', name: aPerson(who(request)).name } : { kind: 'BUYER', name: '林晓' },
      text: told,
      ...(verb && { verb }),
    }),
  ]
  return tagged(ret)
}

export const refusedAt = (pointer: string, code: string, detail: string) =>
  refusal(422, code, detail, [{ pointer, code, detail }])

/** As many as were asked for, and where to go on. */
export function pageOf<T>(items: T[], asked: URLSearchParams) {
  const from = Number(asked.get('cursor') ?? 0)
  const to = from + Number(asked.get('limit') ?? 20)
  return { items: items.slice(from, to), ...(to < items.length && { nextCursor: String(to) }) }
}
