import { useTranslation } from 'react-i18next'
import type { Kind, LineOptions, Reason, ReasonEntry } from '@/api/types'
import { ChoiceCards } from '@/ui/ChoiceCards'
import { isRefused, reasonGroups } from './choices'
import type { Draft } from './draft'
import { offeredKinds } from './KindChoice'

interface ReasonPickerProps {
  reasons: ReasonEntry[]
  lines: LineOptions[]
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  problem?: string
}

/** Two levels: first what it is about, then exactly what. A group with a single reason needs no second question. */
export function ReasonPicker({ reasons, lines, draft, onChange, problem }: ReasonPickerProps) {
  const { t } = useTranslation('returns')
  const groups = reasonGroups(reasons, lines)
  const open = groups.find(({ group }) => group === draft.group)
  if (lines.length === 0) return <p className="quiet">{t('open.chooseFirst')}</p>

  const chooseReason = (code: Reason) => {
    const kinds = open?.reasons.find(({ reason }) => reason.code === code)?.option.kinds ?? []
    onChange({ reason: code, kind: keepKind(kinds) })
  }
  const chooseGroup = (group: ReasonEntry['group']) => {
    const only = groups.find((one) => one.group === group)?.reasons
    const single = only?.length === 1 ? only[0] : undefined
    onChange({ group, reason: single?.reason.code, kind: single && keepKind(single.option.kinds) })
  }
  const keepKind = (kinds: Kind[]) => {
    const offered = offeredKinds.filter((kind) => kinds.includes(kind))
    return offered.length === 1 ? offered[0] : offered.find((kind) => kind === draft.kind)
  }

  return (
    <>
      <ChoiceCards
        name="group"
        legend={t('open.what')}
        value={draft.group}
        onChange={chooseGroup}
        problem={open ? undefined : problem}
        choices={groups.map((group) => ({
          value: group.group,
          title: group.text,
          refused: isRefused(group) ? group.reasons[0]?.option.sentences[0]?.text : undefined,
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
            choices={open.reasons.map(({ reason, option }) => ({
              value: reason.code,
              title: reason.text,
              detail: option.decision === 'NEEDS_REVIEW' ? t('open.looksFirst') : undefined,
              refused: option.decision === 'REFUSED' ? option.sentences[0]?.text : undefined,
            }))}
          />
        </div>
      )}
    </>
  )
}
