import type { Evidence, Kind, Reason, ReasonGroup } from '@/api/types'

export interface Draft {
  quantities: Record<number, number>
  group?: ReasonGroup
  reason?: Reason
  kind?: Kind
  /** By line: what is wanted in exchange; null is the same again, no entry is not said yet. */
  wanted: Record<number, string | null>
  /** By line, as typed: what one piece costs now. */
  priceNow: Record<number, string>
  text: string
  evidence: Evidence[]
}

export const emptyDraft: Draft = {
  quantities: {},
  wanted: {},
  priceNow: {},
  text: '',
  evidence: [],
}

const key = (about: string) => `aftercare.draft.${about}`

/** Only in this tab: an accidental reload loses nothing, and nothing is stored anywhere before "Send". */
export function keptDraft(about: string): Draft | undefined {
  try {
    const kept = sessionStorage.getItem(key(about))
    return kept ? { ...emptyDraft, ...JSON.parse(kept) } : undefined
  } catch {
    return undefined
  }
}

export const keepDraft = (about: string, draft: Draft) =>
  sessionStorage.setItem(key(about), JSON.stringify(draft))
export const dropDraft = (about: string) => sessionStorage.removeItem(key(about))
