import { useEffect, useMemo, useState } from 'react'
import type { Ask } from '@/api/types'
import { typedMoney } from '@/i18n/money'
import type { Draft } from './draft'
import { chosenLines, isPriced } from './missing'

/** The command the draft stands for, once it says enough to be asked about. */
export function askOf(draft: Draft, orderId: string, currency: string): Ask | undefined {
  const { kind, reason, quantities, evidence } = draft
  const lines = chosenLines(draft)
  if (lines.length === 0 || !reason || !kind) return undefined
  if (kind === 'PRICE_MATCH' && !isPriced(draft, currency)) return undefined
  return {
    orderId,
    kind,
    reason,
    lines: lines.map((lineNo) => ({ lineNo, quantity: quantities[lineNo] ?? 0, ...said(lineNo) })),
    evidence: evidence.map(({ id }) => id),
    ...(draft.text.trim() && { text: draft.text.trim() }),
  }

  /** Only what belongs to this kind: what was written for another stays in the draft. */
  function said(lineNo: number) {
    if (kind === 'EXCHANGE') return { wanted: draft.wanted[lineNo]?.trim() || undefined }
    if (kind === 'PRICE_MATCH') return { priceNow: typedMoney(draft.priceNow[lineNo] ?? '', currency) }
    return {}
  }
}

/** What the quote depends on: not the words, and not on every keystroke. */
export function useSettledAsk(ask: Ask | undefined, orderId: string): Ask | undefined {
  const written = useMemo(
    () =>
      JSON.stringify(ask && { ...ask, orderId, lines: ask.lines.map(priced), text: undefined, evidence: [] }),
    [ask, orderId],
  )
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), 250)
    return () => clearTimeout(timer)
  }, [written])
  return useMemo(() => (settled && written ? JSON.parse(settled) : undefined), [settled, written])
}

const priced = ({ wanted: _, ...line }: Ask['lines'][number]) => line
