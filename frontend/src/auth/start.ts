import { finishLogin, isLoggedIn, logIn, prepareLogin, signedInPath } from './login'

/** Resolves when somebody is logged in; otherwise the browser is already on its way to the log-in page. */
export async function start(): Promise<void> {
  await prepareLogin()
  if (location.pathname === signedInPath) {
    const to = await finishLogin().catch(() => '/')
    history.replaceState(null, '', to)
  }
  if (await isLoggedIn()) return
  await logIn()
  await new Promise(() => {})
}
