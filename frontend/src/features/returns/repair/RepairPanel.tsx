import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import column from '../desk/Column.module.css'
import type { Seen } from '../returns.queries'
import { FeeLines } from './FeeLines'

/** At the desk: where the repair stands, who bears it, what was quoted, when the buyer comes. */
export function RepairPanel({ repair }: { repair: NonNullable<Seen['repair']> }) {
  const { t } = useTranslation('repairs')
  const format = useFormat()
  const { appointment } = repair
  return (
    <Panel
      title={t('panel.title')}
      beside={
        <Tag tone={repair.overdue ? 'bad' : 'calm'}>
          {t(repair.overdue ? 'overdue' : `stage.${repair.stage}`)}
        </Tag>
      }
    >
      <dl className={column.facts}>
        <dt>{t('panel.bears')}</dt>
        <dd>{t(repair.covered && !repair.fee ? 'covered' : 'paid')}</dd>
        {repair.coveredUntil && (
          <>
            <dt>{t('panel.until')}</dt>
            <dd>
              <time dateTime={repair.coveredUntil}>{format.lastDay(repair.coveredUntil)}</time>
            </dd>
          </>
        )}
        <dt>{t('panel.before')}</dt>
        <dd>
          {repair.repairedBefore === 0
            ? t('panel.never')
            : t('panel.times', { count: repair.repairedBefore })}
        </dd>
        {repair.begunAt && (
          <>
            <dt>{t('panel.since')}</dt>
            <dd>
              <When at={repair.begunAt} />
            </dd>
          </>
        )}
        {appointment && (
          <>
            <dt>{t('panel.appointment')}</dt>
            <dd>
              {t(`place.${appointment.place}`)} {format.there(appointment.startsAt, appointment.zone)}
              <br />
              <span className="quiet">{appointment.address}</span>
            </dd>
          </>
        )}
      </dl>
      {repair.finding && <p>{t(`finding.${repair.finding}`)}</p>}
      {repair.note && <p className="quiet">{repair.note}</p>}
      {repair.instead.length > 0 && (
        <p>{t('instead.shop', { kinds: repair.instead.map((kind) => t(`instead.${kind}`)).join(' / ') })}</p>
      )}
      {repair.fee && <FeeLines fee={repair.fee} />}
    </Panel>
  )
}
