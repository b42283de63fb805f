import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { JudgementCard, OpinionCard, Statements } from '@/features/disputes/DisputeStory'
import { disputesPath, useDisputeId } from '@/features/disputes/disputes.paths'
import { type Dispute, disputeQueries, useTake } from '@/features/disputes/disputes.queries'
import { Packet } from '@/features/disputes/Packet'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import { photosOf } from '@/features/evidence/photosOf'
import { titlesOf } from '@/features/returns/titles'
import { DueIn } from '@/ui/DueIn'
import { MoneyLines } from '@/ui/MoneyLines'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { Tag } from '@/ui/Tag'
import { Timeline } from '@/ui/Timeline'
import css from './Arbitration.module.css'
import { AskForm } from './AskForm'
import { AskOpinionForm } from './AskOpinionForm'
import { DecideForm } from './DecideForm'
import { OpinionForm } from './OpinionForm'

/** One dispute on one screen: both sides beside each other, what was found, what is to be done. */
export default function DisputePage() {
  const { t } = useTranslation('disputes')
  const { data: dispute } = useSuspenseQuery(disputeQueries.one(useDisputeId()))
  const may = (action: Dispute['actions'][number]) => dispute.actions.includes(action)
  const awaited = dispute.opinions.find(({ finding }) => !finding)
  return (
    <>
      <PageHeader
        title={dispute.number}
        back={{ to: disputesPath(), label: t('desk.back') }}
        beside={<Tag tone={dispute.mine ? 'mine' : 'waiting'}>{t(`state.${dispute.state}`)}</Tag>}
        below={
          <div className={css.top}>
            <span className="quiet">
              {t('queue.by', { side: t(`side.${dispute.escalatedBy}`), basis: t(`basis.${dispute.basis}`) })}
            </span>
            {dispute.dueAt && dispute.dueClock && (
              <DueIn dueAt={dispute.dueAt} outcome={t(`due.${dispute.dueClock as 'C14'}`)} />
            )}
          </div>
        }
      />
      {may('TAKE') && (
        <div style={{ marginBottom: 12 }}>
          <Take dispute={dispute} />
        </div>
      )}
      {isForAnother(dispute) && (
        <div style={{ marginBottom: 12 }}>
          <Panel title={t('queue.free')}>
            <p>{t('desk.forAnother')}</p>
          </Panel>
        </div>
      )}
      <div className={css.columns}>
        <div className={css.column}>
          <Sides dispute={dispute} />
          {dispute.opinions.map((one) => (
            <OpinionCard key={one.id} of={one} />
          ))}
          {dispute.judgements.map((one) => (
            <JudgementCard key={one.instance} of={one} />
          ))}
          <Facts dispute={dispute} />
        </div>
        <div className={css.column}>
          {may('DECIDE') && <DecideForm key={dispute.version} dispute={dispute} />}
          {may('ASK') && <AskForm dispute={dispute} />}
          {may('ASK_OPINION') && <AskOpinionForm dispute={dispute} />}
          {may('GIVE_OPINION') && awaited && <OpinionForm dispute={dispute} opinion={awaited} />}
          <Panel title={t('packet.title')}>
            <Packet id={dispute.id} number={dispute.number} />
          </Panel>
        </div>
      </div>
    </>
  )
}

/** An appeal that nobody has taken, and that this arbiter may not take: the ruling was his. */
const isForAnother = ({ state, taken, actions, blocked }: Dispute) =>
  state === 'APPEALED' &&
  !taken &&
  !actions.includes('TAKE') &&
  !actions.includes('DECIDE') &&
  blocked.some(({ action }) => action === 'TAKE')

function Sides({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes')
  const of = (side: 'BUYER' | 'SELLER' | 'PLATFORM') =>
    dispute.statements.filter((said) => said.side === side)
  const questions = of('PLATFORM')
  return (
    <>
      <div className={css.sides}>
        {(['BUYER', 'SELLER'] as const).map((side) => (
          <Panel key={side} title={t(side === 'BUYER' ? 'desk.buyerSays' : 'desk.sellerSays')}>
            {of(side).length === 0 && <p className="quiet">{t('desk.nothingSaid')}</p>}
            <Statements of={of(side)} reader="PLATFORM" />
          </Panel>
        ))}
      </div>
      {questions.length > 0 && (
        <Panel title={t('desk.questions')}>
          <Statements of={questions} reader="PLATFORM" />
        </Panel>
      )}
    </>
  )
}

function Facts({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes')
  const { t: r } = useTranslation('returns')
  const ret = dispute.caseFacts
  if (!ret) return null
  const found = photosOf(ret.evidence, 'FINDINGS', ...(ret.rejection ? [] : ['REJECTION' as const]))
  return (
    <>
      <Panel title={t('desk.facts')}>
        <p>
          <strong>{ret.reason.text}</strong> <span className="quiet">{r(`kind.${ret.kind}`)}</span>
        </p>
        {ret.text && <p>{ret.text}</p>}
        <ul>
          {ret.lines.map((line) => (
            <li key={line.lineNo}>
              {line.title} <span className="quiet">×{line.quantity}</span>
            </li>
          ))}
        </ul>
        <EvidenceStrip evidence={photosOf(ret.evidence, 'BUYER')} by={t('desk.buyerPhotos')} />
        <p className="quiet">
          {ret.shopName} · {ret.preset.id} v{ret.preset.version}
        </p>
      </Panel>
      {ret.rejection && (
        <Panel title={t('desk.rejection')}>
          <p>{ret.rejection.text}</p>
          <p className="quiet">{ret.rejection.message}</p>
          <EvidenceStrip evidence={photosOf(ret.evidence, 'REJECTION')} by={t('desk.shopPhotos')} />
        </Panel>
      )}
      {found.length > 0 && (
        <Panel title={t('desk.findings')}>
          <EvidenceStrip evidence={found} by={t('desk.shopPhotos')} />
        </Panel>
      )}
      <Panel title={t('desk.quote')}>
        <MoneyLines lines={ret.quote} total={ret.amount} titleOf={titlesOf(ret.lines)} />
      </Panel>
      <Panel title={t('desk.story')}>
        <Timeline
          entries={ret.timeline}
          order="oldest-first"
          label={t('desk.story')}
          actor={({ actor: { kind } }) => r(`actor.${kind}`)}
        />
      </Panel>
    </>
  )
}

function Take({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes')
  const take = useTake(dispute)
  return (
    <Panel title={t('queue.free')}>
      <p className="quiet" style={{ marginBottom: 12 }}>
        {t('desk.takeHint')}
      </p>
      <ProblemNote error={take.error} />
      <Button type="primary" size="large" loading={take.isPending} onClick={() => take.mutate(undefined)}>
        {t('desk.take')}
      </Button>
    </Panel>
  )
}
