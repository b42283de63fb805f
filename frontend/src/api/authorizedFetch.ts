import { noteServerTime } from './serverTime'
import { currentSession } from './session'

function dressed(request: Request): Request {
  const { token, shopId, language } = currentSession()
  const headers = new Headers(request.headers)
  const bearer = token()
  const shop = shopId()
  if (bearer) headers.set('Authorization', `Bearer ${bearer}`)
  if (shop) headers.set('Aftercare-Shop', shop)
  headers.set('Accept-Language', language())
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/problem+json')
  return new Request(request, { headers })
}

/** Adds who asks, for which shop and in which language; renews a token that ran out, once. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await fetch(dressed(request))
  noteServerTime(response)
  if (response.status !== 401) return response
  if (await currentSession().renew()) return fetch(dressed(again))
  currentSession().logInAgain()
  return response
}
