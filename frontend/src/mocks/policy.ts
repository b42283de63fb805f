import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Schemas } from '@/api/client'
import type { Preset } from '@/api/types'
import { aReturn, cny, inHours } from './fixtures'
import { problem } from './refusal'

const api = '*/api/v1'
type At = { id: string }

const shipped: Preset = {
  id: 'CN_7D',
  version: 1,
  validFrom: '2020-10-23',
  confidence: 'V',
  source: 'L1 art. 25; L2 art. 6-18',
  asOf: '2026-11-01',
  window: {
    days: 7,
    start: 'DAY_AFTER_SIGNOFF',
    zone: 'Asia/Shanghai',
    rollsOnHoliday: true,
    rollsOnWeekend: false,
    lastAct: 'NOTICE_SENT',
    monthsMoreIfNotInformed: 0,
  },
  shipWithinDays: 7,
  priceProtectionDays: 30,
  refund: { days: 7, workingDays: false, from: 'GOODS_RECEIVED', hardStopDays: 15, mayWaitForGoods: true },
  freight: 'CN',
  exclusions: { byLaw: ['CUSTOM_MADE', 'PERISHABLE'], ifConfirmed: ['HEALTH_SEAL'], onceUnsealed: ['MEDIA'] },
  restockingAllowed: false,
  restockingBasisPoints: 0,
  valueLossAllowed: false,
  withdrawalFunction: false,
  faultsOnly: false,
  qualityPreset: 'CN_QUALITY_7D',
  categories: {},
}

const aVersion = (part: Partial<Schemas['PresetVersion']> = {}): Schemas['PresetVersion'] => ({
  id: 'v-2',
  version: 0,
  presetId: 'CN_7D',
  number: 2,
  state: 'DRAFT',
  inEffect: false,
  preset: { ...shipped, version: 2 },
  least: shipped,
  missed: [],
  draftedBy: 'owner',
  draftedAt: inHours(-1),
  ...part,
})

/** The three guarantees, as far as a test needs them. */
const guarantees: Preset = {
  ...shipped,
  id: 'CN_3BAO',
  version: 2,
  confidence: 'H',
  source: 'L10; L1 art. 23; L3 art. 18',
  faultsOnly: true,
  qualityPreset: 'CN_3BAO',
  faults: {
    reasons: ['QUALITY'],
    steps: [
      { months: 0, days: 7, kinds: ['RETURN_REFUND', 'EXCHANGE', 'REPAIR'] },
      {
        months: 12,
        days: 0,
        kinds: ['REPAIR'],
        confidence: 'P',
        byGoods: { SHOES: { months: 0, days: 120 } },
      },
    ],
    otherwise: 'REFUSED',
    sellerProvesMonths: 6,
    afterRepairs: { failed: 2, kinds: ['EXCHANGE'] },
    fromInstallation: true,
    repairTimeExcluded: true,
    monthsMoreAfterRepair: 0,
    reportWithinHours: { CERAMIC: 168 },
  },
}

const aFaultVersion = () =>
  aVersion({
    id: 'v-f',
    presetId: guarantees.id,
    number: 3,
    preset: { ...guarantees, version: 3 },
    least: guarantees,
  })

const aRule = (part: Partial<Schemas['AutoRule']> = {}): Schemas['AutoRule'] => ({
  id: 'rule-1',
  version: 0,
  name: '小额退货',
  priority: 10,
  active: true,
  verdict: 'ALLOWED',
  kinds: ['RETURN_REFUND'],
  reasons: ['NO_REASON'],
  amountUpTo: cny('50.00'),
  buyerCasesUpTo: 2,
  evidenceComplete: true,
  action: 'APPROVE',
  writtenBy: 'owner',
  writtenAt: inHours(-30),
  ...part,
})

/** What a test or the mock server starts with. */
export const policy = {
  versions: [aVersion()],
  runs: [] as Schemas['DryRun'][],
  rules: [aRule()],
  years: [] as Schemas['HolidayYear'][],
  platformYears: [] as Schemas['PlatformHolidayYear'][],
  reset() {
    policy.versions = [aVersion()]
    policy.runs = []
    policy.rules = [aRule()]
    policy.years = [
      {
        year: 2026,
        version: 0,
        origin: 'SHIPPED',
        source: '国务院办公厅 2025-11-04',
        confidence: 'v',
        off: ['2026-01-01', '2026-10-01'],
        worked: ['2026-01-04'],
      },
    ]
    policy.platformYears = []
  },
}
policy.reset()

const tagged = <T extends { version: number }>(body: T, status = 200) =>
  HttpResponse.json(body, { status, headers: { etag: `"${body.version}.zh"` } })

export const policyHandlers: HttpHandler[] = [
  http.get(`${api}/disputes/rates`, () =>
    HttpResponse.json({
      from: '2026-10-30',
      to: '2026-11-26',
      refunds: { count: 0, of: 0 },
      stepIns: { count: 1, of: 42, millionths: 23_810 },
      stepInsKept: { count: 1, of: 42, millionths: 23_810 },
      month: '2026-11',
      ordersOfMonth: { count: 1, of: 310, millionths: 3_226 },
    }),
  ),
  http.get(`${api}/presets/versions`, () => HttpResponse.json({ items: policy.versions })),
  http.post<never, Schemas['DraftPreset']>(`${api}/presets/versions`, async ({ request }) => {
    const { presetId } = await request.json()
    const draft = presetId === guarantees.id ? aFaultVersion() : aVersion({ id: 'v-3', number: 3 })
    policy.versions = [draft, ...policy.versions]
    return tagged(draft, 201)
  }),
  http.get<At>(`${api}/presets/versions/:id`, ({ params }) => {
    const found = policy.versions.find(({ id }) => id === params.id)
    return found ? tagged(found) : problem(404, 'UNKNOWN_PRESET_VERSION', 'Not found')
  }),
  http.put<At, Schemas['PresetPromise']>(`${api}/presets/versions/:id`, async ({ params, request }) => {
    const { preset, note } = await request.json()
    if (preset.window.days < shipped.window.days) {
      const detail = '低于规则模板的承诺。买家至少有7天可以提出申请。'
      return problem(422, 'PROMISES_LESS', detail, [
        { pointer: '/preset/window/days', code: 'PROMISES_LESS', detail },
      ])
    }
    if ((preset.faults?.steps[0]?.days ?? 7) < 7) {
      const detail = '出现故障时，买家申请退货退款的期限至少为0个月7天。'
      return problem(422, 'PROMISES_LESS', detail, [
        { pointer: '/preset/faults/steps/0', code: 'PROMISES_LESS', detail },
      ])
    }
    policy.versions = policy.versions.map((one) =>
      one.id === params.id ? { ...one, preset, note, version: one.version + 1 } : one,
    )
    return tagged(policy.versions.find(({ id }) => id === params.id) ?? aVersion())
  }),
  http.post<At>(`${api}/presets/versions/:id/publish`, ({ params }) => {
    policy.versions = policy.versions.map((one) =>
      one.id === params.id
        ? { ...one, state: 'PUBLISHED', inEffect: true, effectiveFrom: inHours(0), version: one.version + 1 }
        : one,
    )
    return tagged(policy.versions.find(({ id }) => id === params.id) ?? aVersion())
  }),
  http.get(`${api}/presets/dry-runs`, () => HttpResponse.json({ items: policy.runs })),
  http.post(`${api}/presets/dry-runs`, () => {
    const run: Schemas['DryRun'] = {
      id: 'run-1',
      version: 0,
      presetVersionId: 'v-2',
      status: 'DONE',
      total: 400,
      judged: 400,
      changed: 17,
      before: cny('51960.00'),
      after: cny('54168.30'),
      startedBy: 'owner',
      createdAt: inHours(0),
    }
    policy.runs = [run]
    return HttpResponse.json(run, { status: 202 })
  }),
  http.get(`${api}/presets/dry-runs/:id/changes`, () => {
    const { id, number, what, submittedAt } = aReturn()
    const change: Schemas['DryRunChange'] = {
      id: 'change-1',
      returnId: id,
      number,
      what,
      kind: 'RETURN_REFUND',
      reason: 'NO_REASON',
      reasonText: '不想要了',
      submittedAt,
      before: {
        decision: 'REFUSED',
        code: 'WINDOW_CLOSED',
        text: '期限已过',
        returnPostage: 'BUYER',
        money: cny('0.00'),
      },
      after: { decision: 'ALLOWED', returnPostage: 'BUYER', money: cny('129.90') },
    }
    return HttpResponse.json({ items: [change] })
  }),
  http.get(`${api}/auto-rules`, () => HttpResponse.json({ items: policy.rules })),
  http.post<never, Schemas['WriteAutoRule']>(`${api}/auto-rules`, async ({ request }) => {
    const asked = await request.json()
    const rule = aRule({ ...asked, id: `rule-${policy.rules.length + 1}` })
    policy.rules = [...policy.rules, rule]
    return tagged(rule, 201)
  }),
  http.delete(`${api}/auto-rules/:id`, ({ params }) => {
    policy.rules = policy.rules.filter(({ id }) => id !== params.id)
    return HttpResponse.json({ items: policy.rules })
  }),
  http.get(`${api}/auto-rules/:id/log`, () =>
    HttpResponse.json({
      items: [
        {
          id: 'entry-1',
          returnId: 'r-1',
          number: 'R-7F3K-20MA',
          at: inHours(-2),
          outcome: 'TOO_MUCH_MONEY',
          text: '金额超过上限。',
        },
      ],
    }),
  ),
  http.get(`${api}/reasons`, () =>
    HttpResponse.json({ items: [{ code: 'NO_REASON', text: '不想要了', group: 'CHANGED_MIND' }] }),
  ),
  http.get(`${api}/holidays`, () => HttpResponse.json({ items: policy.years })),
  http.put<{ year: string }>(`${api}/holidays/:year/csv`, async ({ params, request }) => {
    const off = (await request.text()).split('\n').map((line) => line.split(',')[0] ?? '')
    policy.years = [
      ...policy.years,
      {
        year: Number(params.year),
        version: 1,
        origin: 'SHOP',
        source: 'own',
        confidence: 'P',
        off,
        worked: [],
      },
    ]
    return HttpResponse.json({ items: policy.years })
  }),
  http.get(`${api}/platform/holidays`, () => HttpResponse.json({ items: policy.platformYears })),
  http.put<{ country: string; year: string }>(
    `${api}/platform/holidays/:country/:year`,
    async ({ params, request }) => {
      const asked = new URL(request.url).searchParams
      const loaded = {
        id: `${params.country}-${params.year}`,
        version: 1,
        country: params.country,
        year: Number(params.year),
        source: asked.get('source') ?? '',
        publishedOn: asked.get('publishedOn') ?? '',
        off: (await request.text()).split('\n').map((line) => line.split(',')[0] ?? ''),
        worked: [],
        loadedBy: 'admin',
        loadedAt: new Date().toISOString(),
      }
      policy.platformYears = [loaded, ...policy.platformYears]
      return HttpResponse.json(loaded)
    },
  ),
  http.delete(`${api}/platform/holidays/:country/:year`, () => {
    policy.platformYears = []
    return new HttpResponse(null, { status: 204 })
  }),
]
