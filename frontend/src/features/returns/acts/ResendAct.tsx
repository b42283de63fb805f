import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { isNegative } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'
import { magnitude } from '../difference'
import { comesBack } from '../kinds'
import { useResend } from '../returns.queries'
import { wantedText } from '../wanted'
import { ActForm, type ActProps } from './ActForm'
import css from './ActForm.module.css'
import { type Parcel, ParcelFields, useMissing } from './ParcelFields'

/** What goes out to the buyer in place of money; a wrong number can be put right. */
export function ResendAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const send = useResend(ret)
  const [parcel, setParcel] = useState<Parcel>({ carrier: '', number: '' })
  return (
    <ActForm
      ret={ret}
      action="RESEND"
      consequence={<Consequence ret={ret} />}
      confirm={t(ret.resend ? 'act.RESEND_AGAIN' : 'act.RESEND')}
      onConfirm={() =>
        send.mutate({ carrier: parcel.carrier.trim(), number: parcel.number.trim() }, { onSuccess: onDone })
      }
      onCancel={onDone}
      sending={send}
      shownAt={(pointer) => pointer === '/number' || pointer === '/carrier'}
      missing={useMissing(parcel)}
    >
      <ul className={css.lines}>
        {ret.lines.map(({ lineNo, title, wanted, ...line }) => (
          <li key={lineNo}>
            {title} <span className="quiet">×{piecesOf(ret, line)}</span>
            {ret.kind !== 'REPAIR' && (
              <>
                <br />
                {wanted ? t('case.wanted', { what: wantedText(wanted) }) : t('case.sameAgain')}
              </>
            )}
          </li>
        ))}
      </ul>
      <ParcelFields parcel={parcel} onChange={setParcel} problem={send.error} />
    </ActForm>
  )
}

/** Only what was accepted is replaced, unless the new one leaves first; what was repaired goes home. */
function piecesOf(
  { kind, advance }: Return,
  { quantity, units }: Pick<Return['lines'][number], 'quantity' | 'units'>,
) {
  if (!comesBack(kind) || advance) return quantity
  const out = kind === 'REPAIR' ? 'ARRIVED' : 'ACCEPTED'
  return units.filter(({ state }) => state === out).reduce((pieces, lot) => pieces + lot.quantity, 0)
}

function Consequence({ ret: { resend, difference, repair } }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  if (resend) return t('resend.again', { carrier: resend.carrier, number: resend.number })
  if (repair?.stage === 'UNREPAIRED' && difference?.state === 'PAID') {
    return t('resend.back', { amount: money(difference.amount) })
  }
  if (difference && isNegative(difference.amount)) {
    return t('resend.back', { amount: money(magnitude(difference.amount)) })
  }
  return t('resend.consequence')
}
