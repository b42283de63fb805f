import { useEffect, useMemo, useState } from 'react'
import type { Ask } from '@/api/types'
import type { Draft } from './draft'

/** The command the draft stands for, once it says enough to be asked about. */
export function askOf(draft: Draft, orderId: string): Ask | undefined {
  const lines = Object.entries(draft.quantities)
    .map(([lineNo, quantity]) => ({ lineNo: Number(lineNo), quantity }))
    .filter(({ quantity }) => quantity > 0)
  if (lines.length === 0 || !draft.reason || !draft.kind) return undefined
  return {
    orderId,
    kind: draft.kind,
    reason: draft.reason,
    lines,
    evidence: draft.evidence.map(({ id }) => id),
    ...(draft.text.trim() && { text: draft.text.trim() }),
  }
}

/** What the quote depends on: not the words, and not on every keystroke. */
export function useSettledAsk(ask: Ask | undefined, orderId: string): Ask | undefined {
  const written = useMemo(
    () => JSON.stringify(ask && { ...ask, orderId, text: undefined, evidence: [] }),
    [ask, orderId],
  )
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), 250)
    return () => clearTimeout(timer)
  }, [written])
  return useMemo(() => (settled && written ? JSON.parse(settled) : undefined), [settled, written])
}
