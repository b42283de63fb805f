import { useTranslation } from 'react-i18next'
import type { Money } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'

/** What the buyer laid out for the way back, and what of it needs nobody's word. */
export function Postage({ paid, allowed }: { paid: Money; allowed?: Money }) {
  const { t } = useTranslation('returns')
  const { money } = useFormat()
  return (
    <>
      <dt>{t('case.postage')}</dt>
      <dd>
        {t('case.postagePaid', { paid: money(paid) })}
        {allowed && <span className="quiet"> · {t('case.postageAllowed', { allowed: money(allowed) })}</span>}
      </dd>
    </>
  )
}
