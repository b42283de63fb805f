import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { useNow } from '@/ui/now'
import type { Quote } from '../returns.queries'
import css from './SendBar.module.css'

interface SendBarProps {
  quote: Quote | undefined
  dimmed: boolean
  label: string
  loading: boolean
}

/** Always in reach of the thumb: how much, by when, send. */
export function SendBar({ quote, dimmed, label, loading }: SendBarProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const now = useNow()
  return (
    <div className={css.bar}>
      <div className={css.inside}>
        <p className={css.sum} aria-live="polite" data-dimmed={dimmed || undefined}>
          {quote ? (
            <>
              <strong className="tabular">{format.money(quote.total)}</strong>
              <span>
                {quote.moneyBy
                  ? t('open.moneyBy', { moment: format.moment(quote.moneyBy, now) })
                  : t(`postage.${quote.returnPostage}`)}
              </span>
            </>
          ) : (
            <span>{t('open.noQuoteYet')}</span>
          )}
        </p>
        <Button type="primary" size="large" htmlType="submit" loading={loading}>
          {label}
        </Button>
      </div>
    </div>
  )
}
