import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EscalateCard } from '@/features/disputes/EscalateCard'
import { PartyDispute } from '@/features/disputes/PartyDispute'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import { Card, Stack } from '@/ui/Card'
import { PageHeader } from '@/ui/PageHeader'
import { Timeline } from '@/ui/Timeline'
import { nextClock } from './clock'
import { Intercepting, NoticedFirst } from './Intercepting'
import { AnswerForm } from './mine/AnswerForm'
import { Arriving } from './mine/Arriving'
import { DifferenceCard } from './mine/DifferenceCard'
import { Goods } from './mine/Goods'
import { MoneyBack } from './mine/MoneyBack'
import { MyActs } from './mine/MyActs'
import { OfferCard } from './mine/OfferCard'
import { Rejection } from './mine/Rejection'
import { ShipBackForm } from './mine/ShipBackForm'
import { StandingCard } from './mine/StandingCard'
import { WithdrawalProof } from './mine/WithdrawalProof'
import { AppointmentCard } from './repair/AppointmentCard'
import { RepairCard } from './repair/RepairCard'
import { myReturnsPath, useReturnId } from './returns.paths'
import { returnQueries } from './returns.queries'

export default function MyReturnPage() {
  const { t } = useTranslation('returns')
  const { data: ret } = useSuspenseQuery({
    ...returnQueries.one(useReturnId()),
    // The shop's log of changes is not for buyers; one case asked now and then while it is looked at is cheap enough.
    refetchInterval: ({ state }) => (state.data?.closedAt ? false : 10_000),
  })

  const offer = ret.offers.find(({ state }) => state === 'OPEN')

  return (
    <>
      <PageHeader title={ret.number} back={{ to: myReturnsPath(), label: t('mine.title') }} />
      <Stack>
        <StandingCard ret={ret} />
        {ret.noticed && (
          <Card label={t('noticed.title')}>
            <h2>{t('noticed.title')}</h2>
            <NoticedFirst ret={ret} />
          </Card>
        )}
        {ret.intercept && (
          <Card label={t('intercept.title')}>
            <h2>{t('intercept.title')}</h2>
            <Intercepting ret={ret} reader="buyer" />
          </Card>
        )}
        {ret.contractWithdrawn && <WithdrawalProof returnId={ret.id} number={ret.number} />}
        {ret.rejection && ret.request === 'REJECTED' && <Rejection of={ret.rejection} />}
        {ret.dispute !== 'NONE' && (
          <Card label={t('escalate.title')}>
            <h2 style={{ marginBottom: 12 }}>{t('escalate.title')}</h2>
            <PartyDispute returnId={ret.id} side="BUYER" orderId={ret.orderId} />
          </Card>
        )}
        {ret.actions.includes('ANSWER') && <AnswerForm ret={ret} />}
        {offer && <OfferCard key={offer.id} ret={ret} offer={offer} />}
        {ret.repair && <RepairCard ret={ret} repair={ret.repair} />}
        {ret.outbound === 'SENT' && ret.resend && <Arriving ret={ret} resend={ret.resend} />}
        {ret.difference?.state === 'OWED' && !ret.repair && (
          <DifferenceCard ret={ret} amount={ret.difference.amount} />
        )}
        {ret.repair && <AppointmentCard ret={ret} />}
        {ret.actions.includes('SHIP') && !ret.repair?.appointment && <ShipBackForm ret={ret} />}
        <MyActs ret={ret} />
        <EscalateCard ret={ret} answerDueAt={nextClock(ret)?.dueAt} />
        <MoneyBack ret={ret} />
        <Goods ret={ret} />
        {ret.evidence.length > 0 && (
          <Card label={t('mine.photos')}>
            <h2 style={{ marginBottom: 12 }}>{t('mine.photos')}</h2>
            <EvidenceStrip evidence={ret.evidence} />
          </Card>
        )}
        <Card label={t('mine.story')}>
          <h2 style={{ marginBottom: 12 }}>{t('mine.story')}</h2>
          <Timeline
            entries={ret.timeline}
            order="oldest-first"
            label={t('mine.story')}
            actor={({ actor: { kind } }) =>
              kind === 'BUYER' ? t('actor.YOU') : kind === 'STAFF' ? ret.shopName : t(`actor.${kind}`)
            }
          />
        </Card>
      </Stack>
    </>
  )
}
