import type { LineOptions, ReasonGroup, Return } from '@/api/types'
import type { Draft } from './draft'

/** The case that is being changed. */
export type OwnCase = Pick<Return, 'lines' | 'reason' | 'kind' | 'quote' | 'amount'>

const ownQuantity = (lineNo: number, own: OwnCase | undefined) =>
  own?.lines.find((line) => line.lineNo === lineNo)?.quantity ?? 0

const standInGroup: ReasonGroup = 'GOODS'

/**
 * The line as this case sees it: its own pieces are free for it. Of a line that is all taken the server tells no reasons; there
 * the case keeps its own, and words, photos and quantity can still be changed.
 */
export function asSeenBy(own: OwnCase | undefined, line: LineOptions): LineOptions {
  const taken = ownQuantity(line.lineNo, own)
  if (!own || taken === 0) return line
  const left = line.left + taken
  if (line.reasons.length > 0) return { ...line, left }
  const { code, text } = own.reason
  return {
    ...line,
    left,
    reasons: [
      {
        group: standInGroup,
        groupText: text,
        code,
        text,
        evidence: { photosMin: 0, textRequired: false },
        kinds: [
          {
            kind: own.kind,
            text,
            judgement: { lineNo: line.lineNo, decision: 'ALLOWED', sentences: [] },
            returnPostage: own.reason.fault === 'BUYER' ? 'BUYER' : 'SELLER',
            freight: { rule: '', text: '' },
          },
        ],
      },
    ],
  }
}

/** Under which group the form finds the case's reason. */
export const groupOf = (lines: LineOptions[], own: OwnCase): ReasonGroup | undefined =>
  lines
    .filter(({ lineNo }) => ownQuantity(lineNo, own) > 0)
    .flatMap((line) => asSeenBy(own, line).reasons)
    .find(({ code }) => code === own.reason.code)?.group

/** A quote counts only pieces that no case holds; one that needs the case's own cannot be asked for. */
export const canBeQuoted = (draft: Draft, lines: LineOptions[]) =>
  lines.every(({ lineNo, left }) => (draft.quantities[lineNo] ?? 0) <= left)

export const asksTheSame = (draft: Draft, own: OwnCase) =>
  draft.reason === own.reason.code &&
  draft.kind === own.kind &&
  own.lines.every(({ lineNo, quantity }) => draft.quantities[lineNo] === quantity) &&
  Object.values(draft.quantities).filter(Boolean).length === own.lines.length
