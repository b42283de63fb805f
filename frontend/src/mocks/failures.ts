import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { anId, aPerson } from './fixtures'
import { type At, api, refusal, say, unknown, who } from './server'
import { db } from './world'

type Row = Schemas['FailureCodeRow']
type Failure = Schemas['CaseFailure']

const row = (
  code: Row['code'],
  zh: string,
  en: string,
  failureClass: Row['failureClass'],
  factor: Row['factor'],
  fault: Row['fault'],
) => ({ code, zh, en, failureClass, factor, fault })

/** Some of each class; the server knows all of them. */
const rows = [
  row('F_P1', '商品质量问题', 'Quality', 'PRODUCT', 'OUTCOME', 'SELLER'),
  row('F_P2', '与描述不符', 'Not as described', 'PRODUCT', 'OUTCOME', 'SELLER'),
  row('F_P3', '发错货或少发', 'Wrong item, or not all of it', 'PRODUCT', 'OUTCOME', 'SELLER'),
  row('F_S1', '回复慢', 'Slow reply', 'SERVICE', 'PROCESS', 'SELLER'),
  row('F_S2', '态度冷淡或恶劣', 'Cold or rude', 'SERVICE', 'PROCESS', 'SELLER'),
  row('F_L3', '运输途中破损', 'Damaged on the way', 'COURIER', 'OUTCOME', 'CARRIER'),
  row('F_O6', '不可抗力', 'Force majeure', 'OTHER', 'MIXED', 'NONE'),
]

const behind: Partial<Record<Return['reason']['code'], Row['code']>> = {
  QUALITY: 'F_P1',
  NOT_AS_DESCRIBED: 'F_P2',
  WRONG_ITEM: 'F_P3',
  DAMAGED_ON_ARRIVAL: 'F_L3',
}

function codes(request: Request): Row[] {
  const says = say(request)
  return rows.map(({ zh, en, ...rest }) => ({
    ...rest,
    written: rest.code.replace('_', '-'),
    text: says(zh, en),
  }))
}

const called = (request: Request, wanted: Row['code']) => codes(request).find(({ code }) => code === wanted)

function all(request: Request, ret: Return): Schemas['CaseFailures'] {
  const code = behind[ret.reason.code]
  const follows = code && called(request, code)
  const told = db.failures.get(ret.id) ?? []
  const items = [
    ...(follows ? [{ ...follows, primary: false, failedAt: ret.submittedAt }] : []),
    ...told,
  ].sort((one, other) => one.failedAt.localeCompare(other.failedAt))
  const first = items.find(({ takenBackAt }) => !takenBackAt)
  return { primary: first?.code, items: items.map((one) => ({ ...one, primary: one === first })) }
}

const caseOf = (id: unknown) => db.returns.find((one) => one.id === id)

/** What went wrong in a case, among colleagues. */
export const failureHandlers: HttpHandler[] = [
  http.get(`${api}/failure-codes`, ({ request }) =>
    HttpResponse.json<Schemas['FailureCodeList']>({ items: codes(request) }),
  ),
  http.get<At>(`${api}/returns/:id/failures`, ({ params, request }) => {
    const ret = caseOf(params.id)
    return ret ? HttpResponse.json(all(request, ret)) : unknown()
  }),
  http.post<At>(`${api}/returns/:id/failures`, async ({ params, request }) => {
    const asked = (await request.json()) as Schemas['AddFailure']
    const ret = caseOf(params.id)
    const code = called(request, asked.code)
    if (!ret || !code) return unknown()
    if (all(request, ret).items.some((one) => one.code === asked.code && !one.takenBackAt)) {
      const detail = say(request)('该售后单已记录此项失误。', 'This is said of the case already.')
      return refusal(409, 'FAILURE_KNOWN', detail, [{ pointer: '/code', code: 'FAILURE_KNOWN', detail }])
    }
    const failure: Failure = {
      ...code,
      ...asked,
      id: anId(),
      primary: false,
      addedBy: aPerson(who(request)).name,
      addedAt: new Date().toISOString(),
    }
    db.failures.set(ret.id, [...(db.failures.get(ret.id) ?? []), failure])
    return HttpResponse.json(all(request, ret), { status: 201 })
  }),
  http.post<At & { failureId: string }>(
    `${api}/returns/:id/failures/:failureId/take-back`,
    ({ params, request }) => {
      const ret = caseOf(params.id)
      const failure = db.failures.get(params.id)?.find(({ id }) => id === params.failureId)
      if (!ret || !failure) return unknown()
      failure.takenBackBy = aPerson(who(request)).name
      failure.takenBackAt = new Date().toISOString()
      return HttpResponse.json(all(request, ret))
    },
  ),
]
