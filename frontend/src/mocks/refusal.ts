import { HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'

/** A refusal as the server words it. */
export const problem = (status: number, code: string, detail: string, errors?: Schemas['ProblemField'][]) =>
  HttpResponse.json<Schemas['Problem']>(
    {
      type: `https://aftercare.dev/problems/${code}`,
      title: detail,
      status,
      code,
      detail,
      requestId: 'mock',
      errors,
    },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
