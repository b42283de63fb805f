import type { Schemas } from '@/api/client'

type Reason = Schemas['ReasonView']
type LineOptions = Schemas['LineOptions']
type Option = Schemas['ReasonOption']

/** What the rules say about one reason for all the chosen lines together: as strict as the strictest line. */
export function optionFor(lines: LineOptions[], code: string): Option | undefined {
  const options = lines.map((line) => line.reasons.find((option) => option.code === code))
  const known = options.filter((option): option is Option => option !== undefined)
  if (known.length < lines.length || known.length === 0) return undefined
  const strictest = known.find(({ verdict }) => verdict === 'REFUSED') ?? known.find(({ verdict }) => verdict === 'NEEDS_REVIEW')
  const first = strictest ?? (known[0] as Option)
  const kinds = first.kinds.filter((kind) => known.every((option) => option.kinds.includes(kind)))
  return { ...first, kinds }
}

export interface ReasonGroup {
  group: string
  text: string
  reasons: { reason: Reason; option: Option }[]
}

/** The reason tree, with only what applies to the chosen lines. */
export function reasonGroups(reasons: Reason[], lines: LineOptions[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>()
  for (const reason of reasons) {
    const option = optionFor(lines, reason.code)
    if (!option) continue
    const group = groups.get(reason.group) ?? { group: reason.group, text: reason.groupText, reasons: [] }
    group.reasons.push({ reason, option })
    groups.set(reason.group, group)
  }
  return [...groups.values()]
}

export const isRefused = ({ reasons }: ReasonGroup) => reasons.every(({ option }) => option.verdict === 'REFUSED')
