import { useTranslation } from 'react-i18next'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import { isZero } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { Tag, type Tone } from '@/ui/Tag'
import { When } from '@/ui/When'
import css from './Disputes.module.css'
import type { Judgement, Opinion, Statement } from './disputes.queries'

type Reader = 'BUYER' | 'SELLER' | 'PLATFORM'

/** What was said, in its order; each reader finds himself as "you". */
export function Statements({ of, reader }: { of: Statement[]; reader: Reader }) {
  const { t } = useTranslation('disputes')
  return (
    <ol className={css.story}>
      {of.map((said) => (
        <li key={said.id} className={css.said} data-side={said.side}>
          <div className={css.head}>
            <strong>
              {said.side === reader && reader !== 'PLATFORM' ? t('side.YOU') : t(`side.${said.side}`)}
              {said.by && said.side !== reader && <span className="quiet"> {said.by}</span>}
            </strong>
            <span className="quiet">
              {t(`kind.${said.kind}`, { to: said.to ? t(`side.${said.to}`) : '' })} · <When at={said.at} />
            </span>
          </div>
          <p>{said.text}</p>
          <EvidenceStrip evidence={said.files} />
        </li>
      ))}
    </ol>
  )
}

const tone: Record<Opinion['answers'][number]['result'], Tone> = {
  MET: 'done',
  NOT_MET: 'bad',
  CANNOT_TELL: 'calm',
}

/** What an expert was asked, by which standard, and what he found point by point. */
export function OpinionCard({ of: opinion }: { of: Opinion }) {
  const { t } = useTranslation('disputes')
  return (
    <div className={css.ruling}>
      <div className={css.head}>
        <strong>{t('opinion.title', { standard: opinion.standard.name })}</strong>
        <Tag tone={opinion.finding ? 'mine' : 'waiting'}>
          {opinion.finding ? t(`finding.${opinion.finding}`) : t('opinion.awaited')}
        </Tag>
      </div>
      <p className="quiet">{opinion.question}</p>
      {opinion.answers.length > 0 && (
        <ul className={css.points}>
          {opinion.standard.points.map((point) => {
            const result = opinion.answers.find(({ pointId }) => pointId === point.id)?.result
            return (
              <li key={point.id}>
                <span>{point.text}</span>
                {result && <Tag tone={tone[result]}>{t(`result.${result}`)}</Tag>}
              </li>
            )
          })}
        </ul>
      )}
      {opinion.text && <blockquote>{opinion.text}</blockquote>}
      <p className="quiet">
        {opinion.standard.source} · v{opinion.standard.version}
      </p>
    </div>
  )
}

/** What was decided, in plain words to whoever reads it. */
export function JudgementCard({ of: judged }: { of: Judgement }) {
  const { t } = useTranslation('disputes')
  const { money } = useFormat()
  return (
    <div className={css.ruling}>
      <div className={css.head}>
        <strong>
          {t(`remedy.${judged.remedy}`)}
          {!isZero(judged.worth) && ` · ${money(judged.worth)}`}
        </strong>
        <span className="quiet">
          {t(judged.instance === 2 ? 'ruling.last' : 'ruling.first')} · <When at={judged.at} />
        </span>
      </div>
      <dl className={css.facts}>
        <dt>{t('ruling.fault')}</dt>
        <dd>{t(`fault.${judged.fault}`)}</dd>
        <dt>{t('ruling.returnLeg')}</dt>
        <dd>{t(`payer.${judged.returnLeg}`)}</dd>
        <dt>{t('ruling.outbound')}</dt>
        <dd>{t(`payer.${judged.outbound}`)}</dd>
        {judged.deceived && (
          <>
            <dt>{t('ruling.deceived')}</dt>
            <dd>{t('ruling.threefold')}</dd>
          </>
        )}
      </dl>
      {judged.toBuyer && (
        <>
          {judged.toSeller && <p className="quiet">{t('ruling.toBuyer')}</p>}
          <blockquote>{judged.toBuyer}</blockquote>
        </>
      )}
      {judged.toSeller && (
        <>
          {judged.toBuyer && <p className="quiet">{t('ruling.toSeller')}</p>}
          <blockquote>{judged.toSeller}</blockquote>
        </>
      )}
    </div>
  )
}
