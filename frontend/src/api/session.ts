/** What a request needs to know about the person; `auth/` fills it, so that the API knows no log-in library. */
export interface Session {
  token(): string | undefined
  /** Tries to get a fresh token; false when the person has to log in again. */
  renew(): Promise<boolean>
  logInAgain(): void
  shopId(): string | undefined
  language(): string
}

let session: Session = {
  token: () => undefined,
  renew: async () => false,
  logInAgain: () => {},
  shopId: () => undefined,
  language: () => 'zh-CN',
}

export const currentSession = () => session
export const changeSession = (part: Partial<Session>) => {
  session = { ...session, ...part }
}
