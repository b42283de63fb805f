import { useTranslation } from 'react-i18next'
import type { Return, Units } from '@/api/types'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import css from './Findings.module.css'
import { isUnpaid } from './unpaid'

type Line = Return['lines'][number]

/** Only what was said of a piece, or shown, or what is not paid for. */
const isFound = (unit: Units) => isUnpaid(unit) || unit.why || unit.note || unit.evidence

const wordOf = ({ state, why }: Units) =>
  state === 'REFUSED' || state === 'SENT_BACK'
    ? (`${state}${why ? '' : '_BARE'}` as const)
    : state === 'WRONG_ITEM' || state === 'SHORT' || state === 'LOST'
      ? state
      : why && 'FOUND'

/** What stands against the pieces of a line: how many, why, in the shop's words, and the photos that show it. */
export function Findings({ line, evidence }: { line: Line; evidence: Return['evidence'] }) {
  const { t } = useTranslation('found')
  return line.units.filter(isFound).map((unit, index) => {
    const word = wordOf(unit)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces with one finding have no other identity
      <div key={index} className={css.finding}>
        {word && <p>{t(word, { n: unit.quantity, of: line.quantity, why: unit.why })}</p>}
        {unit.note && <blockquote>{unit.note}</blockquote>}
        <EvidenceStrip evidence={evidence.filter(({ id }) => unit.evidence?.includes(id))} />
      </div>
    )
  })
}
