import { Problem } from './problem'

/**
 * One Idempotency-Key per intent. Sending the same thing again (double tap, lost answer) repeats the key, so the server
 * answers with the first result; other content, or a content the server has judged, is a new intent.
 */
export class Intent {
  private current?: { content: string; key: string }

  async send<T>(content: unknown, act: (headers: { 'Idempotency-Key': string }) => Promise<T>): Promise<T> {
    const written = JSON.stringify(content) ?? ''
    if (this.current?.content !== written) this.current = { content: written, key: crypto.randomUUID() }
    const { key } = this.current
    try {
      const answer = await act({ 'Idempotency-Key': key })
      this.judged(key)
      return answer
    } catch (failure) {
      if (failure instanceof Problem && !failure.isPassing && failure.retryAfterSeconds === undefined) {
        this.judged(key)
      }
      throw failure
    }
  }

  private judged(key: string) {
    if (this.current?.key === key) this.current = undefined
  }
}
