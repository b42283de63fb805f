import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/Card'
import { MoneyLines } from '@/ui/MoneyLines'
import type { Draft } from './draft'
import { asksTheSame, type OwnCase } from './ownCase'

interface OwnQuoteProps {
  own: OwnCase
  draft: Draft
  titleOf: (lineNo: number) => string | undefined
}

/** As long as the same is asked for, the same comes back. */
export function OwnQuote({ own, draft, titleOf }: OwnQuoteProps) {
  const { t } = useTranslation('returns')
  return (
    <Card label={t('open.youGet')}>
      <h2>{t('open.youGet')}</h2>
      {asksTheSame(draft, own) ? (
        <MoneyLines lines={own.quote} total={own.amount} titleOf={titleOf} />
      ) : (
        <p className="quiet">{t('edit.amountLater')}</p>
      )}
    </Card>
  )
}
