import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Return } from '@/api/types'
import { cny, inHours } from './fixtures'
import { type At, api, pageOf, refusal, tagged, unknown, unseen } from './server'
import { db } from './world'

function clockOf(id: string, part: Partial<Return['clocks'][number]>, actions: Return['actions']) {
  const ret = db.returns.find((one) => one.id === id)
  if (!ret?.clocks[0]) return unknown()
  Object.assign(ret.clocks[0], part)
  ret.actions = [...ret.actions.filter((one) => !one.endsWith('_CLOCK')), ...actions]
  ret.version += 1
  return tagged(ret)
}

const ofPerson = (subject: string | undefined, name: string | undefined, due: number, risk: string) => ({
  subject,
  name,
  dueIn24h: due,
  dueIn72h: due * 2,
  atRisk24h: cny(risk),
  atRisk72h: cny(risk),
})

const runningOf = (ret: Return, clock: Return['clocks'][number]): Schemas['RunningClock'] => ({
  id: `${ret.id}-${clock.code}`,
  subjectId: ret.id,
  about: 'RETURN',
  label: ret.number,
  kind: clock.kind,
  code: clock.code,
  text: clock.text,
  startedAt: clock.startedAt,
  dueAt: clock.dueAt,
  outcome: clock.outcome,
  atRisk: clock.atRisk,
  waitsFor: ret.turn,
  assigneeId: ret.assignee?.subject,
  assigneeName: ret.assignee?.name,
})

const myLetters: Schemas['ClockLetters'] = { wanted: true, email: 'zhou@example.test' }

/** What runs out when, and who is there. */
export const clockHandlers: HttpHandler[] = [
  http.get(`${api}/clocks/summary`, () => {
    const due = [
      0, 0, 2, 0, 1, 0, 3, 1, 0, 0, 0, 1, 2, 4, 3, 1, 0, 1, 0, 0, 2, 1, 5, 2, 0, 1, 0, 0, 2, 1, 0, 3,
    ]
    return HttpResponse.json<Schemas['ClockSummary']>({
      atRisk24h: cny(db.returns.length ? '38200.00' : '0.00'),
      dueIn24h: db.returns.length ? 29 : 0,
      dueIn4h: db.returns.length ? 2 : 0,
      impatientIn24h: db.returns.length ? 3 : 0,
      unpaidIn24h: db.returns.length ? 2 : 0,
      unpaid24h: cny(db.returns.length ? '1500.00' : '0.00'),
      offDuty: db.roster.people.length ? [{ from: inHours(9), to: inHours(24) }] : [],
      people: db.returns.length
        ? [ofPerson(undefined, undefined, 20, '24100.00'), ofPerson('agent', '周宁', 9, '14100.00')]
        : [],
      hours: Array.from({ length: 72 }, (_, hour) => ({
        from: inHours(hour),
        count: db.returns.length ? (due[hour] ?? 0) : 0,
        atRisk: cny(((db.returns.length ? (due[hour] ?? 0) : 0) * 310).toFixed(2)),
      })),
    })
  }),
  http.get(`${api}/clocks/my-letters`, () => HttpResponse.json<Schemas['ClockLetters']>(myLetters)),
  http.put(`${api}/clocks/my-letters`, async ({ request }) => {
    Object.assign(myLetters, await request.json())
    return HttpResponse.json<Schemas['ClockLetters']>(myLetters)
  }),
  http.get(`${api}/clocks/guard`, () => HttpResponse.json<Schemas['ClockGuardReport']>(db.guard)),
  http.get(`${api}/clocks`, ({ request }) => {
    const asked = new URL(request.url).searchParams
    const found = db.returns
      .flatMap((ret) => ret.clocks.map((clock) => runningOf(ret, clock)))
      .filter(({ kind }) => kind === (asked.get('kind') ?? 'HARD'))
      .filter(({ code }) => !asked.get('code') || code === asked.get('code'))
      .filter(
        ({ assigneeId }) => !asked.get('assignee') || (assigneeId ?? 'nobody') === asked.get('assignee'),
      )
      .filter(({ dueAt }) => dueAt >= (asked.get('dueFrom') ?? '') && dueAt < (asked.get('dueBefore') ?? '9'))
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    return HttpResponse.json<Schemas['PageRunningClock']>(pageOf(found, asked))
  }),
  http.get(`${api}/shops/:id/calendar`, () => tagged(db.calendar)),
  http.put(`${api}/shops/:id/calendar`, async ({ request }) => {
    const stale = unseen(request, db.calendar)
    if (stale) return stale
    const said = (await request.json()) as Schemas['SetCalendar']
    if (said.week.length === 0) return refusal(422, 'NEVER_OPEN', 'A shop must be open at least once a week.')
    db.calendar = {
      ...said,
      zone: said.zone ?? db.calendar.zone,
      inBusinessTime: said.inBusinessTime ?? false,
      id: db.shop.id,
      known: true,
      holidays: db.calendar.holidays,
      version: db.calendar.version + 1,
    }
    return tagged(db.calendar)
  }),
  http.get(`${api}/shops/:id/roster`, () => tagged(db.roster)),
  http.put(`${api}/shops/:id/roster`, async ({ request }) => {
    const stale = unseen(request, db.roster)
    if (stale) return stale
    Object.assign(db.roster, await request.json(), { version: db.roster.version + 1 })
    return tagged(db.roster)
  }),
  http.post<At>(`${api}/returns/:id/pause-clock`, async ({ request, params }) => {
    const { reason, consent, until } = (await request.json()) as Schemas['PauseClock']
    const ret = db.returns.find((one) => one.id === params.id)
    if (reason === 'NEGOTIATION' && !consent && ret) {
      ret.pauseAsked = { askedAt: inHours(0), until }
      ret.version += 1
      return tagged(ret)
    }
    return clockOf(params.id, { state: 'PAUSED', pausedFor: reason, pausedAt: inHours(0) }, ['RESUME_CLOCK'])
  }),
  http.post<At>(`${api}/returns/:id/agree-to-pause`, ({ params }) => {
    const ret = db.returns.find((one) => one.id === params.id)
    if (ret) ret.pauseAsked = undefined
    return clockOf(params.id, { state: 'PAUSED', pausedFor: 'NEGOTIATION', pausedAt: inHours(0) }, [])
  }),
  http.post<At>(`${api}/returns/:id/decline-pause`, ({ params }) => {
    const ret = db.returns.find((one) => one.id === params.id)
    if (ret) ret.pauseAsked = undefined
    return clockOf(params.id, {}, [])
  }),
  http.post<At>(`${api}/returns/:id/extend-clock`, async ({ request, params }) => {
    const { days = 1 } = (await request.json()) as Schemas['ExtendClock']
    return clockOf(params.id, { extended: true, dueAt: inHours(2.2 + days * 24) }, [])
  }),
]
