import type { components } from './schema'

type Told = components['schemas']['Problem']

/** As told by the server, or made here when nobody answered. */
export type ProblemBody = Pick<Told, 'title' | 'status' | 'code'> & Partial<Told>

/** What the server said when it refused: RFC 9457, with our stable `code`. */
export class Problem extends Error {
  constructor(
    readonly body: ProblemBody,
    readonly retryAfterSeconds?: number,
  ) {
    super(body.detail ?? body.title)
    this.name = 'Problem'
  }

  get status() {
    return this.body.status
  }

  get code() {
    return this.body.code
  }

  /** True when the same request may succeed later: nobody answered, or the server asked for patience. */
  get isPassing() {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** What is wrong with one field, by its JSON pointer: `at('/lines/0/quantity')`. */
  at(pointer: string) {
    return this.body.errors?.find((error) => error.pointer === pointer)
  }
}

export const unreachable = () => new Problem({ title: 'unreachable', status: 0, code: 'unreachable' })

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem({
        title: error instanceof Error ? error.message : String(error),
        status: -1,
        code: 'unexpected',
      })

export async function problemOf(response: Response, body: unknown): Promise<Problem> {
  const told = body as Partial<ProblemBody> | undefined
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  return new Problem(
    {
      title: told?.title ?? response.statusText ?? 'error',
      status: response.status,
      code: told?.code ?? `http-${response.status}`,
      detail: told?.detail,
      errors: told?.errors,
      advice: told?.advice,
    },
    retryAfter,
  )
}
