import { HttpResponse, http } from 'msw'
import { server } from '@/test/server'

const { signinCallback, signoutRedirect } = vi.hoisted(() => ({
  signinCallback: vi.fn(),
  signoutRedirect: vi.fn(),
}))
vi.mock('oidc-client-ts', () => ({
  UserManager: class {
    events = { addUserLoaded() {} }
    getUser = async () => null
    signinCallback = signinCallback
    signoutRedirect = signoutRedirect
  },
  WebStorageStateStore: class {},
}))

const { finishLogin, logOut, prepareLogin } = await import('./login')

async function comesBack(sub: string) {
  signinCallback.mockResolvedValue({ profile: { sub }, state: { to: '/my' } })
  return finishLogin()
}
const writeDrafts = () => {
  sessionStorage.setItem('aftercare.draft.order-1.1', '{"text":"mine"}')
  sessionStorage.setItem('aftercare.draft.edit.case-1.0', '{"text":"mine too"}')
}
const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith('aftercare.draft'))

beforeEach(async () => {
  server.use(http.get('*/config.json', () => HttpResponse.json({ keycloakUrl: '', realm: '', clientId: '' })))
  await prepareLogin()
})

test('who logs out leaves no draft behind, of whatever order', async () => {
  await comesBack('lin')
  writeDrafts()
  await logOut()
  expect(drafts()).toEqual([])
  expect(signoutRedirect).toHaveBeenCalled()
})

test('another person who signs in finds no draft of the one before', async () => {
  await comesBack('lin')
  writeDrafts()
  sessionStorage.setItem('aftercare.queue', '{"search":"q=13800138000","ids":[]}')
  await comesBack('zhou')
  expect(drafts()).toEqual([])
  expect(sessionStorage.getItem('aftercare.queue')).toBeNull()
})

test('drafts of nobody known are nobody’s', async () => {
  writeDrafts()
  await comesBack('zhou')
  expect(drafts()).toEqual([])
})

test('the same person who signs in again finds the draft where it was', async () => {
  await comesBack('lin')
  writeDrafts()
  expect(await comesBack('lin')).toBe('/my')
  expect(drafts()).toHaveLength(2)
})
