import { useSuspenseQueries } from '@tanstack/react-query'
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import type { Ask } from '@/api/types'
import { orderQueries } from '@/features/orders/orders.queries'
import { Bones } from '@/ui/Bones'
import { Card, Stack } from '@/ui/Card'
import { ProblemNote } from '@/ui/ProblemNote'
import { useQuote } from '../returns.queries'
import { titlesOf } from '../titles'
import { isPossible, kindsFor } from './choices'
import type { Draft } from './draft'
import { KindChoice } from './KindChoice'
import { LinePicker } from './LinePicker'
import { firstMissing, type Part } from './missing'
import { QuoteCard } from './QuoteCard'
import { ReasonPicker } from './ReasonPicker'
import css from './ReturnForm.module.css'
import { SendBar } from './SendBar'
import { askOf, useSettledAsk } from './useAsk'

// Photos come after goods and reason: the tray is fetched once the form stands.
const loadTray = async () => ({ default: (await import('@/features/evidence/EvidenceTray')).EvidenceTray })
const EvidenceTray = lazy(loadTray)
// Few want another one, or ask for a lower price.
const InsteadFields = lazy(async () => ({ default: (await import('./InsteadFields')).InsteadFields }))
const PriceFields = lazy(async () => ({ default: (await import('./PriceFields')).PriceFields }))

interface ReturnFormProps {
  orderId: string
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** The case that is being changed; its pieces may be chosen again. */
  editing?: string
  send: (ask: Ask) => void
  sending: boolean
  problem: Problem | null
  /** How the problem is said where it belongs to no part; by itself, as the server says it. */
  said?: ReactNode
  sendLabel: string
}

const partOf = (pointer: string): Part | undefined => {
  if (pointer.endsWith('/wanted')) return 'instead'
  if (pointer.endsWith('/priceNow')) return 'price'
  return (['lines', 'reason', 'kind', 'evidence', 'text'] as const).find((part) =>
    pointer.startsWith(`/${part}`),
  )
}

const isOfALine = (pointer: string) => ['instead', 'price'].includes(partOf(pointer) ?? '')

/** Said at its part already. */
export const isOfAPart = (pointer: string) => partOf(pointer) !== undefined

/** One page: which goods, what is wrong, photos, what I want; the quote follows every choice. */
export function ReturnForm({
  orderId,
  draft,
  change,
  editing,
  send,
  sending,
  problem,
  said,
  sendLabel,
}: ReturnFormProps) {
  const { t } = useTranslation(['returns', 'common', 'evidence'])
  const [{ data: order }, { data: options }] = useSuspenseQueries({
    queries: [orderQueries.one(orderId), orderQueries.returnOptions(orderId, editing)],
  })
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<Part>()
  // a line that is down says so where the tray is looked for
  useEffect(() => void loadTray().catch(() => {}), [])

  const { lines } = options
  const chosen = lines.filter(({ lineNo }) => (draft.quantities[lineNo] ?? 0) > 0)
  const kinds = draft.reason ? kindsFor(chosen, draft.reason) : []
  const needed = chosen[0]?.reasons.find(({ code }) => code === draft.reason)?.evidence
  const ask = askOf(draft, orderId, options.currency)
  const quote = useQuote(useSettledAsk(ask, orderId), editing)
  // Without the price now there is nothing to work out; the field says so itself.
  const isQuotable = ask !== undefined || draft.kind !== 'PRICE_MATCH'

  const say = (part: Partial<Draft>) => {
    setMissing(undefined)
    change(part)
  }
  const photoHint =
    draft.kind === 'PRICE_MATCH'
      ? t('open.photosOfPrice')
      : needed?.photosMin
        ? t('open.photosNeeded', { count: needed.photosMin })
        : t('open.photosHelp')
  const wrong = (part: Part) => {
    if (missing === part) return t(`open.missing.${part}`, { count: needed?.photosMin ?? 1 })
    const refusal = problem?.body.errors?.find(({ pointer }) => pointer && partOf(pointer) === part)
    return refusal ? (refusal.detail ?? problem?.message) : undefined
  }
  /** What is still missing is said at the line that lacks it; a refusal at the line it names, when asking or sending. */
  const wrongAt =
    (field: 'wanted' | 'priceNow', isLacking: (lineNo: number) => boolean) => (lineNo: number) => {
      const part = field === 'wanted' ? 'instead' : 'price'
      if (missing === part) return isLacking(lineNo) ? t(`open.missing.${part}`) : undefined
      const index = ask?.lines.findIndex((line) => line.lineNo === lineNo)
      const refused = quote.error ? asProblem(quote.error) : problem
      return refused?.at(`/lines/${index}/${field}`)?.detail
    }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacking = firstMissing(draft, options.currency, needed)
    setMissing(lacking)
    if (lacking) document.getElementById(`ask-${lacking}`)?.scrollIntoView({ block: 'center' })
    else if (ask && !sending && !busy) send(ask)
  }

  return (
    <form onSubmit={submit} className={css.form} noValidate>
      <Stack>
        <div id="ask-lines">
          <Card>
            <LinePicker
              lines={lines}
              quantities={draft.quantities}
              onChange={(quantities) => say({ quantities })}
              problem={wrong('lines')}
            />
          </Card>
        </div>
        <div id="ask-reason">
          <ReasonPicker lines={chosen} draft={draft} onChange={say} problem={wrong('reason')} />
        </div>
        {kinds.some(isPossible) && (
          <>
            <div id="ask-kind">
              <KindChoice
                kinds={kinds}
                value={draft.kind}
                onChange={(kind) => say({ kind })}
                problem={wrong('kind')}
              />
            </div>
            {draft.kind === 'EXCHANGE' && (
              <div id="ask-instead" className={css.parts}>
                <Suspense fallback={<Bones count={chosen.length} height={180} label={t('open.want')} />}>
                  <InsteadFields
                    lines={chosen}
                    wanted={draft.wanted}
                    onChange={(wanted) => say({ wanted })}
                    problemAt={wrongAt(
                      'wanted',
                      (lineNo) => draft.wanted[lineNo] !== null && !draft.wanted[lineNo]?.trim(),
                    )}
                  />
                </Suspense>
              </div>
            )}
            {draft.kind === 'PRICE_MATCH' && (
              <div id="ask-price">
                <Suspense fallback={<Bones count={chosen.length} height={120} label={t('open.want')} />}>
                  <PriceFields
                    lines={chosen}
                    currency={options.currency}
                    prices={draft.priceNow}
                    onChange={(priceNow) => say({ priceNow })}
                    problemAt={wrongAt('priceNow', (lineNo) => !draft.priceNow[lineNo]?.trim())}
                  />
                </Suspense>
              </div>
            )}
            <div id="ask-evidence">
              <Card>
                <Suspense fallback={<Bones count={1} height={137} label={t('open.photos')} />}>
                  <EvidenceTray
                    orderId={orderId}
                    label={t('open.photos')}
                    hint={photoHint}
                    value={draft.evidence}
                    onChange={(evidence) => say({ evidence })}
                    onBusy={setBusy}
                    problem={wrong('evidence')}
                  />
                </Suspense>
              </Card>
            </div>
            <div id="ask-text">
              <Card>
                <label className={css.words}>
                  <span>
                    {t('open.words')}{' '}
                    {!needed?.textRequired && <small className="quiet">{t('common:optional')}</small>}
                  </span>
                  <textarea
                    rows={3}
                    maxLength={1000}
                    value={draft.text}
                    aria-invalid={wrong('text') ? true : undefined}
                    onChange={(event) => say({ text: event.target.value })}
                  />
                </label>
                {wrong('text') && (
                  <p className={css.problem} role="alert">
                    {wrong('text')}
                  </p>
                )}
              </Card>
            </div>
            {isQuotable && (
              <QuoteCard
                kind={draft.kind}
                quote={quote.data}
                dimmed={quote.isPlaceholderData || quote.isFetching}
                error={quote.error}
                shownAt={isOfALine}
                titleOf={titlesOf(order.lines)}
              />
            )}
          </>
        )}
        {said ?? <ProblemNote error={problem} shownAt={isOfAPart} />}
      </Stack>
      <SendBar
        kind={draft.kind}
        quote={ask && !quote.error ? quote.data : undefined}
        unquoted={t('open.noQuoteYet')}
        dimmed={quote.isPlaceholderData}
        label={busy ? t('evidence:wait') : sendLabel}
        loading={sending || busy}
      />
    </form>
  )
}
