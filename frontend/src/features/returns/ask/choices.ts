import type {
  LineOptions,
  ReasonOption as Option,
  ReasonEntry as Reason,
  Reason as ReasonCode,
} from '@/api/types'

/** What the rules say about one reason for all the chosen lines together: as strict as the strictest line. */
export function optionFor(lines: LineOptions[], code: ReasonCode): Option | undefined {
  const options = lines.map((line) => line.reasons.find((option) => option.code === code))
  const known = options.filter((option): option is Option => option !== undefined)
  if (known.length < lines.length || known.length === 0) return undefined
  const strictest =
    known.find(({ decision }) => decision === 'REFUSED') ??
    known.find(({ decision }) => decision === 'NEEDS_REVIEW')
  const first = strictest ?? (known[0] as Option)
  const kinds = first.kinds.filter((kind) => known.every((option) => option.kinds.includes(kind)))
  return { ...first, kinds }
}

export interface ReasonGroup {
  group: Reason['group']
  text: string
  reasons: { reason: Reason; option: Option }[]
}

/** The reason tree, with only what applies to the chosen lines. */
export function reasonGroups(reasons: Reason[], lines: LineOptions[]): ReasonGroup[] {
  const groups = new Map<Reason['group'], ReasonGroup>()
  for (const reason of reasons) {
    const option = optionFor(lines, reason.code)
    if (!option) continue
    const group: ReasonGroup = groups.get(reason.group) ?? {
      group: reason.group,
      text: reason.groupText,
      reasons: [],
    }
    group.reasons.push({ reason, option })
    groups.set(reason.group, group)
  }
  return [...groups.values()]
}

export const isRefused = ({ reasons }: ReasonGroup) =>
  reasons.every(({ option }) => option.decision === 'REFUSED')
