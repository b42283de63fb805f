import { authorizedFetch } from '@/api/authorizedFetch'
import { apiBase } from '@/api/client'
import { asProblem, Problem, unreachable } from '@/api/problem'
import { currentSession } from '@/api/session'
import type { Evidence } from '@/api/types'

export type { Evidence }

export interface Upload {
  done: Promise<Evidence>
  cancel: () => void
}

/** XMLHttpRequest, because fetch cannot say how much of a picture has gone up a slow phone line. */
export function upload(
  file: File,
  /** A buyer says which order it is about. */
  about: { key: string; orderId?: string },
  onProgress: (share: number) => void,
): Upload {
  const request = new XMLHttpRequest()
  const done = new Promise<Evidence>((resolve, reject) => {
    const { token, shopId, language } = currentSession()
    const form = new FormData()
    form.append('file', file, file.name)
    if (about.orderId) form.append('orderId', about.orderId)
    request.open('POST', `${apiBase}/evidence`)
    request.setRequestHeader('Idempotency-Key', about.key)
    request.setRequestHeader('Accept-Language', language())
    const bearer = token()
    const shop = shopId()
    if (bearer) request.setRequestHeader('Authorization', `Bearer ${bearer}`)
    if (shop) request.setRequestHeader('Aftercare-Shop', shop)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.ontimeout = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.onload = () => {
      const body = readJson(request.responseText)
      if (request.status < 300 && body) resolve(body as Evidence)
      else reject(refusal(request.status, body))
    }
    request.send(form)
  })
  return { done, cancel: () => request.abort() }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refusal = (status: number, body: unknown) => {
  const told = body as Partial<Problem['body']> | undefined
  return new Problem({
    title: told?.title ?? 'upload',
    status,
    code: told?.code ?? `http-${status}`,
    detail: told?.detail,
  })
}

/** Evidence is private: it is fetched with the token and shown from memory, never from a public address. */
export async function evidenceBlob(link: string): Promise<Blob> {
  const response = await authorizedFetch(
    new Request(new URL(link, `${apiBase}/`), { headers: { Accept: '*/*' } }),
  ).catch((failure) => {
    throw asProblem(failure)
  })
  if (!response.ok)
    throw new Problem({ title: 'evidence', status: response.status, code: `http-${response.status}` })
  return response.blob()
}
