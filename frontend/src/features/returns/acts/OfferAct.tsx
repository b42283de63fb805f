import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMakeOffers } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'
import { OfferFields } from './OfferFields'
import { commandOf, firstOffer, isExact, isSaid, newProposal, type Proposal } from './offering'

const most = 5

/** Something else than what was asked for, the best first; only what the buyer accepts is carried out. */
export function OfferAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const make = useMakeOffers(ret)
  const [proposals, setProposals] = useState<Proposal[]>(() => [newProposal(firstOffer(ret))])
  const change = (key: string, part: Partial<Proposal>) =>
    setProposals((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const moveUp = (index: number) =>
    setProposals((all) => all.toSpliced(index, 1).toSpliced(index - 1, 0, all[index] as Proposal))
  return (
    <ActForm
      ret={ret}
      action="OFFER"
      consequence={t(proposals.length > 1 ? 'makeOffer.consequenceMany' : 'makeOffer.consequence')}
      confirm={t('act.OFFER')}
      onConfirm={() =>
        make.mutate({ offers: proposals.map((one) => commandOf(ret, one)) }, { onSuccess: onDone })
      }
      onCancel={onDone}
      sending={make}
      shownAt={(pointer) => /^\/offers\/\d+\/(kind|message|advance|hold|lines)/.test(pointer)}
      missing={[
        !proposals.every(isSaid) && t('makeOffer.message'),
        !proposals.every((one) => isExact(ret, one)) && t('makeOffer.exact'),
      ]}
    >
      {proposals.map((one, index) => (
        <OfferFields
          key={one.key}
          ret={ret}
          proposal={one}
          place={index + 1}
          problemAt={(field) => make.error?.at(`/offers/${index}/${field}`)?.detail}
          onChange={(part) => change(one.key, part)}
          onUp={index > 0 ? () => moveUp(index) : undefined}
          onRemove={
            proposals.length > 1
              ? () => setProposals((all) => all.filter(({ key }) => key !== one.key))
              : undefined
          }
        />
      ))}
      {proposals.length < most && (
        <div>
          <Button onClick={() => setProposals((all) => [...all, newProposal(firstOffer(ret))])}>
            {t('makeOffer.add')}
          </Button>
        </div>
      )}
    </ActForm>
  )
}
