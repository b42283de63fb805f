import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { disputeWords } from '@/features/disputes/disputes.words'
import { repairWords } from '@/features/repairs/repairs.words'
import { wayBackWords } from '@/features/wayback/wayback.words'
import { withWords } from '@/i18n/start'
import { Bones } from '@/ui/Bones'
import { Card, Stack } from '@/ui/Card'
import { PageHeader } from '@/ui/PageHeader'
import { Timeline } from '@/ui/Timeline'
import { besideWords } from './beside.words'
import { nextClock } from './clock'
import { foundWords } from './found.words'
import { Goods } from './mine/Goods'
import { MoneyBack } from './mine/MoneyBack'
import { MyActs } from './mine/MyActs'
import { OwedBones } from './mine/OwedBones'
import { StandingCard } from './mine/StandingCard'
import { owedWords } from './owed.words'
import { returnOf } from './returnOf'
import { myReturnsPath, useReturnId } from './returns.paths'
import { actWords } from './returns.words'
import { hasUnpaid } from './unpaid'

// Whoever only looks does not fetch the forms, nor the words of what his case is not about.
const AnswerForm = lazy(
  withWords(async () => ({ default: (await import('./mine/AnswerForm')).AnswerForm }), actWords),
)
const CorrectParcel = lazy(
  withWords(async () => ({ default: (await import('./mine/CorrectParcel')).CorrectParcel }), actWords),
)
const ShipBackForm = lazy(
  withWords(async () => ({ default: (await import('./mine/ShipBackForm')).ShipBackForm }), actWords),
)
const WayBackCard = lazy(
  withWords(
    async () => ({ default: (await import('@/features/wayback/WayBackCard')).WayBackCard }),
    wayBackWords,
  ),
)
const DifferenceCard = lazy(
  withWords(async () => ({ default: (await import('./mine/DifferenceCard')).DifferenceCard }), owedWords),
)
const OwedCard = lazy(
  withWords(async () => ({ default: (await import('./mine/OwedCard')).OwedCard }), owedWords),
)
const WithdrawalProof = lazy(async () => ({
  default: (await import('./mine/WithdrawalProof')).WithdrawalProof,
}))
const Rejection = lazy(
  withWords(async () => ({ default: (await import('./mine/Rejection')).Rejection }), actWords),
)
const BesideIt = lazy(
  withWords(async () => ({ default: (await import('./mine/BesideIt')).BesideIt }), besideWords),
)
const NotPaid = lazy(
  withWords(async () => ({ default: (await import('./mine/NotPaid')).NotPaid }), foundWords),
)
const Photos = lazy(async () => ({ default: (await import('./mine/Photos')).Photos }))
const OfferCard = lazy(
  withWords(async () => ({ default: (await import('./mine/OfferCard')).OfferCard }), actWords, owedWords),
)
const PauseCard = lazy(
  withWords(async () => ({ default: (await import('./mine/PauseCard')).PauseCard }), actWords),
)
const Arriving = lazy(
  withWords(async () => ({ default: (await import('./mine/Arriving')).Arriving }), actWords, repairWords),
)
const RepairCard = lazy(
  withWords(async () => ({ default: (await import('./repair/RepairCard')).RepairCard }), repairWords),
)
const AppointmentCard = lazy(
  withWords(
    async () => ({ default: (await import('./repair/AppointmentCard')).AppointmentCard }),
    repairWords,
  ),
)
const PartyDispute = lazy(
  withWords(
    async () => ({ default: (await import('@/features/disputes/PartyDispute')).PartyDispute }),
    disputeWords,
  ),
)
const EscalateCard = lazy(
  withWords(
    async () => ({ default: (await import('@/features/disputes/EscalateCard')).EscalateCard }),
    disputeWords,
  ),
)

export default function MyReturnPage() {
  const { t } = useTranslation('returns')
  const { data: ret } = useSuspenseQuery({
    ...returnOf(useReturnId()),
    // The shop's log of changes is not for buyers; one case asked now and then while it is looked at is cheap enough.
    refetchInterval: ({ state }) => (state.data?.closedAt ? false : 10_000),
  })

  const refusal = ret.kind !== 'REPAIR' && ret.lines.some(hasUnpaid)
  const contest = (
    <Suspense>
      <EscalateCard ret={ret} answerDueAt={nextClock(ret)?.dueAt} refused={refusal} />
    </Suspense>
  )
  // what is booked is not posted too, but can be called off
  const booked = ret.blocked.some(({ code }) => code === 'PICK_UP_BOOKED')
  const offer = ret.offers.find(({ state }) => state === 'OPEN')

  return (
    <>
      <PageHeader title={ret.number} back={{ to: myReturnsPath(), label: t('mine.title') }} />
      <Stack>
        <StandingCard ret={ret} />
        {(ret.agreed || ret.noticed || ret.intercept || ret.piece) && (
          <Suspense fallback={<Bones count={1} height={120} label={t('mine.loading')} />}>
            <BesideIt ret={ret} />
          </Suspense>
        )}
        {ret.contractWithdrawn && (
          <Suspense fallback={<Bones count={1} height={120} label={t('mine.loading')} />}>
            <WithdrawalProof returnId={ret.id} number={ret.number} />
          </Suspense>
        )}
        {ret.rejection && ret.request === 'REJECTED' && (
          <Suspense fallback={<Bones count={1} height={120} label={t('mine.loading')} />}>
            <Rejection ret={ret} of={ret.rejection} />
          </Suspense>
        )}
        {refusal && (
          <Suspense fallback={<Bones count={1} height={200} label={t('mine.loading')} />}>
            <NotPaid ret={ret} />
            {contest}
          </Suspense>
        )}
        {ret.dispute !== 'NONE' && (
          <Suspense fallback={<Bones count={1} height={320} label={t('escalate.title')} />}>
            <Card label={t('escalate.title')}>
              <h2 style={{ marginBottom: 12 }}>{t('escalate.title')}</h2>
              <PartyDispute returnId={ret.id} side="BUYER" orderId={ret.orderId} />
            </Card>
          </Suspense>
        )}
        {ret.actions.includes('ANSWER') && (
          <Suspense fallback={<Bones count={1} height={360} label={t('standing.shopAsks')} />}>
            <AnswerForm ret={ret} />
          </Suspense>
        )}
        {ret.pauseAsked && ret.actions.includes('AGREE_TO_PAUSE') && (
          <Suspense fallback={<Bones count={1} height={200} label={t('mine.loading')} />}>
            <PauseCard ret={ret} asked={ret.pauseAsked} />
          </Suspense>
        )}
        {offer && (
          <Suspense fallback={<Bones count={1} height={260} label={t('mine.loading')} />}>
            <OfferCard key={offer.id} ret={ret} offer={offer} />
          </Suspense>
        )}
        {ret.repair && (
          <Suspense fallback={<Bones count={1} height={240} label={t('mine.loading')} />}>
            <RepairCard ret={ret} repair={ret.repair} />
          </Suspense>
        )}
        {ret.outbound === 'SENT' && ret.resend && (
          <Suspense fallback={<Bones count={1} height={200} label={t('mine.loading')} />}>
            <Arriving ret={ret} resend={ret.resend} />
          </Suspense>
        )}
        {ret.difference?.state === 'OWED' && !ret.repair && (
          <Suspense
            fallback={
              <Bones
                count={1}
                height={ret.actions.includes('PAY_WITH_CREDIT') ? 490 : 190}
                label={t('mine.loading')}
              />
            }
          >
            <DifferenceCard ret={ret} of={ret.difference} />
          </Suspense>
        )}
        {(ret.advance || ret.clocks.some(({ code }) => code === 'OWED' || code === 'HOLD')) && (
          <Suspense fallback={<OwedBones ret={ret} />}>
            <OwedCard ret={ret} />
          </Suspense>
        )}
        {ret.repair && (
          <Suspense fallback={<Bones count={1} height={200} label={t('mine.loading')} />}>
            <AppointmentCard ret={ret} />
          </Suspense>
        )}
        {(booked || (ret.actions.includes('SHIP') && !ret.repair?.appointment)) && (
          <Suspense
            fallback={
              <Bones
                count={1}
                height={ret.goods === 'IN_TRANSIT' ? 44 : 420}
                label={t('standing.sendItBack')}
              />
            }
          >
            {ret.goods === 'IN_TRANSIT' ? (
              <CorrectParcel ret={ret} />
            ) : booked || (ret.goods === 'WITH_BUYER' && !ret.repair) ? (
              <WayBackCard ret={ret} posting={<ShipBackForm ret={ret} />} />
            ) : (
              <ShipBackForm ret={ret} />
            )}
          </Suspense>
        )}
        <MyActs ret={ret} />
        {!refusal && contest}
        <MoneyBack ret={ret} />
        <Goods ret={ret} />
        {ret.evidence.length > 0 && (
          <Suspense fallback={<Bones count={1} height={120} label={t('mine.photos')} />}>
            <Photos ret={ret} />
          </Suspense>
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
