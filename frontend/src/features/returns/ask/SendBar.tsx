import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Quote } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import css from './SendBar.module.css'
import { wholeOf } from './wholeOf'

interface SendBarProps {
  quote: Quote | undefined
  /** What to say while there is no quote. */
  unquoted: string
  dimmed: boolean
  label: string
  loading: boolean
}

/** Always in reach of the thumb: how much, by when, send. */
export function SendBar({ quote, unquoted, dimmed, label, loading }: SendBarProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  return (
    <div className={css.bar}>
      <div className={css.inside}>
        <p className={css.sum} aria-live="polite" data-dimmed={dimmed || undefined}>
          {quote ? (
            <>
              <strong className="tabular">{format.money(wholeOf(quote))}</strong>
              <span>{t(`postage.${quote.returnPostage ?? 'NOBODY'}`)}</span>
            </>
          ) : (
            <span>{unquoted}</span>
          )}
        </p>
        <Button type="primary" size="large" htmlType="submit" loading={loading}>
          {label}
        </Button>
      </div>
    </div>
  )
}
