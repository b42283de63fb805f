import type { KindOption, LineOptions, Reason, ReasonGroup, ReasonOption } from '@/api/types'
import { offeredKinds } from '../kinds'

const strictness: Record<KindOption['judgement']['decision'], number> = {
  ALLOWED: 0,
  NEEDS_REVIEW: 1,
  REFUSED: 2,
}

const strictest = (options: KindOption[]) =>
  options.reduce((worst, option) =>
    strictness[option.judgement.decision] > strictness[worst.judgement.decision] ? option : worst,
  )

/** What may be asked with this reason for all the chosen lines together: as strict as the strictest line. */
export function kindsFor(lines: LineOptions[], code: Reason): KindOption[] {
  return offeredKinds.flatMap((kind) => {
    const perLine = lines.map((line) =>
      line.reasons.find((reason) => reason.code === code)?.kinds.find((option) => option.kind === kind),
    )
    const known = perLine.filter((option): option is KindOption => option !== undefined)
    return known.length > 0 && known.length === lines.length ? [strictest(known)] : []
  })
}

export const isPossible = ({ judgement }: KindOption) => judgement.decision !== 'REFUSED'
export const isLineFree = ({ left, reasons }: LineOptions) =>
  left > 0 && reasons.some(({ kinds }) => kinds.some((kind) => offered(kind) && isPossible(kind)))
const offered = ({ kind }: KindOption) => offeredKinds.some((one) => one === kind)

export interface OfferedReason {
  reason: ReasonOption
  kinds: KindOption[]
}

export interface OfferedGroup {
  group: ReasonGroup
  text: string
  reasons: OfferedReason[]
}

/** The reason tree, with only what applies to the chosen lines. */
export function reasonGroups(lines: LineOptions[]): OfferedGroup[] {
  const groups = new Map<ReasonGroup, OfferedGroup>()
  for (const reason of lines[0]?.reasons ?? []) {
    const kinds = kindsFor(lines, reason.code)
    if (kinds.length === 0) continue
    const group = groups.get(reason.group) ?? { group: reason.group, text: reason.groupText, reasons: [] }
    group.reasons.push({ reason, kinds })
    groups.set(reason.group, group)
  }
  return [...groups.values()]
}

export const isRefused = ({ kinds }: OfferedReason) => !kinds.some(isPossible)
export const whyRefused = ({ kinds }: OfferedReason) => kinds[0]?.judgement.sentences[0]?.text
