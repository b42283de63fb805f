import { Problem } from './problem'

export type KeyHeaders = { 'Idempotency-Key': string }

interface Sending {
  content: string
  key: string
  answer?: Promise<unknown>
}

const patience = 3
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/**
 * One Idempotency-Key per intent. A double tap is one request; sending the same again after a lost answer repeats the key,
 * so the server answers with the first result; other content, or content the server has judged, is a new intent.
 */
export class Intent {
  private current?: Sending

  /** `lasting`: the key outlives success, for a form whose button may be tapped again before the next page is there. */
  constructor(private readonly lasting = false) {}

  send<T>(content: unknown, act: (headers: KeyHeaders) => Promise<T>): Promise<T> {
    const written = JSON.stringify(content) ?? ''
    if (this.current?.content !== written) this.current = { content: written, key: crypto.randomUUID() }
    const sending = this.current
    sending.answer ??= this.answered(sending, act).finally(() => {
      sending.answer = undefined
    })
    return sending.answer as Promise<T>
  }

  private async answered<T>(sending: Sending, act: (headers: KeyHeaders) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        const answer = await act({ 'Idempotency-Key': sending.key })
        if (!this.lasting) this.judged(sending)
        return answer
      } catch (failure) {
        if (!(failure instanceof Problem)) throw failure
        // The server is still busy with the first sending of this very key: its result is what we want.
        const busy = failure.status === 409 && failure.retryAfterSeconds !== undefined
        if (!busy && !failure.isPassing) this.judged(sending)
        if (!busy || tries === patience) throw failure
        await pause(failure.retryAfterSeconds ?? 1)
      }
    }
  }

  private judged(sending: Sending) {
    if (this.current === sending) this.current = undefined
  }
}
