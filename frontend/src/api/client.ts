import createClient from 'openapi-fetch'
import { authorizedFetch } from './authorizedFetch'
import { Problem, problemOf, unreachable } from './problem'
import type { components, paths as served } from './schema'

export type Schemas = components['schemas']
export type Tagged<T> = T & { etag?: string }

/** What a verb says it has seen: a case that changed since is not acted upon. */
export const asSeen = ({ etag }: { etag?: string }) => (etag ? { 'If-Match': etag } : {})

/** The same where the API insists on it, because somebody edits text: who has read nothing has seen nothing. */
export const mustSee = ({ etag = '' }: { etag?: string }) => ({ 'If-Match': etag })

type paths = { [P in keyof served as P extends `/api/v1${infer Rest}` ? Rest : never]: served[P] }

export const apiBase = `${typeof location === 'undefined' ? 'http://localhost' : location.origin}/api/v1`

/**
 * The browser's own cache knows neither who asks nor in which language: one address and one `ETag` have a buyer's and an agent's
 * answer, a Chinese and an English one. What is kept is kept by the queries.
 */
export const api = createClient<paths>({ baseUrl: apiBase, fetch: authorizedFetch, cache: 'no-store' })

type Answer<T> = { data?: T; error?: unknown; response: Response }

async function settled<T>(asking: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await asking
  } catch (failure) {
    if (failure instanceof Problem) throw failure
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw unreachable()
  }
}

/** The answer, or the problem thrown. */
export async function orThrow<T>(asking: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await settled(asking)
  if (!response.ok) throw await problemOf(response, error)
  return data as T
}

/** The same, keeping the `ETag` beside the answer for a later `If-Match`. */
export async function orThrowTagged<T extends object>(asking: Promise<Answer<T>>): Promise<Tagged<T>> {
  const { data, error, response } = await settled(asking)
  if (!response.ok) throw await problemOf(response, error)
  return { ...(data as T), etag: response.headers.get('etag') ?? undefined }
}
