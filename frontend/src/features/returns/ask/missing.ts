import type { EvidenceNeeded } from '@/api/types'
import { typedMoney } from '@/i18n/money'
import type { Draft } from './draft'

export type Part = 'lines' | 'reason' | 'kind' | 'instead' | 'price' | 'evidence' | 'text'

/** The first thing still to be said, in the order of the page. The server decides; this spares a round trip. */
export function firstMissing(draft: Draft, currency: string, needed?: EvidenceNeeded): Part | undefined {
  if (chosenLines(draft).length === 0) return 'lines'
  if (!draft.reason) return 'reason'
  if (!draft.kind) return 'kind'
  if (draft.kind === 'EXCHANGE' && !chosenLines(draft).every((line) => isSaid(draft.wanted[line]))) {
    return 'instead'
  }
  if (draft.kind === 'PRICE_MATCH' && !isPriced(draft, currency)) return 'price'
  if (needed && draft.evidence.length < needed.photosMin) return 'evidence'
  if (needed?.textRequired && !draft.text.trim()) return 'text'
  return undefined
}

export const chosenLines = ({ quantities }: Draft) =>
  Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineNo]) => Number(lineNo))

export const isPriced = (draft: Draft, currency: string) =>
  chosenLines(draft).every((line) => typedMoney(draft.priceNow[line] ?? '', currency))

const isSaid = (wanted: string | null | undefined) => wanted === null || Boolean(wanted?.trim())
