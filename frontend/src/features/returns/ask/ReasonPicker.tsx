import { useTranslation } from 'react-i18next'
import type { Kind, KindOption, LineOptions, Reason, ReasonGroup } from '@/api/types'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { isPossible, isRefused, reasonGroups, whyRefused } from './choices'
import type { Draft } from './draft'

interface ReasonPickerProps {
  lines: LineOptions[]
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  problem?: string
}

/** Two levels: first what it is about, then exactly what. A group with a single reason needs no second question. */
export function ReasonPicker({ lines, draft, onChange, problem }: ReasonPickerProps) {
  const { t } = useTranslation('returns')
  const groups = reasonGroups(lines)
  const open = groups.find(({ group }) => group === draft.group)
  if (lines.length === 0) return <p className="quiet">{t('open.chooseFirst')}</p>

  const chooseReason = (code: Reason) =>
    onChange({
      reason: code,
      kind: keptKind(open?.reasons.find(({ reason }) => reason.code === code)?.kinds),
    })
  const chooseGroup = (group: ReasonGroup) => {
    const inside = groups.find((one) => one.group === group)?.reasons
    const single = inside?.length === 1 ? inside[0] : undefined
    onChange({ group, reason: single?.reason.code, kind: keptKind(single?.kinds) })
  }
  const keptKind = (kinds: KindOption[] = []): Kind | undefined => {
    const possible = kinds.filter(isPossible)
    return possible.length === 1 ? possible[0]?.kind : possible.find(({ kind }) => kind === draft.kind)?.kind
  }

  return (
    <>
      <ChoiceCards
        name="group"
        legend={t('open.what')}
        value={draft.group}
        onChange={chooseGroup}
        problem={open ? undefined : problem}
        choices={groups.map(({ group, text, reasons }) => ({
          value: group,
          title: text,
          refused: reasons.every(isRefused) ? reasons[0] && whyRefused(reasons[0]) : undefined,
        }))}
      />
      {open && open.reasons.length > 1 && (
        <div style={{ marginTop: 16 }}>
          <ChoiceCards
            name="reason"
            legend={t('open.exactly')}
            value={draft.reason}
            onChange={chooseReason}
            problem={problem}
            choices={open.reasons.map((offered) => ({
              value: offered.reason.code,
              title: offered.reason.text,
              refused: isRefused(offered) ? whyRefused(offered) : undefined,
            }))}
          />
        </div>
      )}
    </>
  )
}
