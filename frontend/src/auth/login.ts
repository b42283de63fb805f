import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { changeSession } from '@/api/session'
import { webConfig } from './config'
import { forgetPerson, remember } from './tabMemory'

let manager: UserManager | undefined
let user: User | null = null

export const signedInPath = '/signed-in'

interface Back {
  to?: string
}

/** Code + PKCE. The refresh token renews silently; the tokens live as long as the tab, not longer. */
export async function prepareLogin() {
  const { keycloakUrl, realm, clientId } = await webConfig()
  manager = new UserManager({
    authority: `${keycloakUrl}/realms/${realm}`,
    client_id: clientId,
    redirect_uri: `${location.origin}${signedInPath}`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid profile email',
    automaticSilentRenew: true,
    monitorSession: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  })
  manager.events.addUserLoaded((fresh) => {
    user = fresh
  })
  changeSession({ token: () => user?.access_token, renew, logInAgain: () => void logIn() })
  user = await manager.getUser()
  return manager
}

let renewing: Promise<boolean> | undefined

/** Many requests may find the token old at once; one renewal serves them all. */
function renew(): Promise<boolean> {
  renewing ??= Promise.resolve(manager?.signinSilent())
    .then((fresh) => {
      user = fresh ?? null
      return Boolean(fresh)
    })
    .catch(() => false)
    .finally(() => {
      renewing = undefined
    })
  return renewing
}

export async function logIn(to = `${location.pathname}${location.search}${location.hash}`) {
  const state: Back = { to: to === signedInPath ? '/' : to }
  const ui_locales = document.documentElement.lang
  await manager?.signinRedirect({ state, ui_locales })
}

/** Proves anew who sits here: what moves much money asks for a log-in of the last minutes. */
export async function logInFresh(to = `${location.pathname}${location.search}`) {
  const state: Back = { to }
  const ui_locales = document.documentElement.lang
  await manager?.signinRedirect({ state, ui_locales, prompt: 'login', max_age: 0 })
}

export async function logOut() {
  forgetPerson()
  await manager?.signoutRedirect()
}

/** Comes back from the log-in page; answers where the person wanted to go. */
export async function finishLogin(): Promise<string> {
  user = (await manager?.signinCallback()) ?? null
  if (user) remember(user.profile.sub)
  return (user?.state as Back | undefined)?.to ?? '/'
}

export async function isLoggedIn() {
  if (user && !user.expired) return true
  return user ? renew() : false
}
