import type { EvidenceNeeded } from '@/api/types'
import type { Draft } from './draft'

export type Part = 'lines' | 'reason' | 'kind' | 'evidence' | 'text'

/** The first thing still to be said, in the order of the page. The server decides; this spares a round trip. */
export function firstMissing(draft: Draft, needed?: EvidenceNeeded): Part | undefined {
  if (Object.values(draft.quantities).every((quantity) => quantity === 0)) return 'lines'
  if (!draft.reason) return 'reason'
  if (!draft.kind) return 'kind'
  if (needed && draft.evidence.length < needed.photosMin) return 'evidence'
  if (needed?.textRequired && !draft.text.trim()) return 'text'
  return undefined
}
