import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Kind, Quote } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { getsGoods } from './gets'
import css from './SendBar.module.css'
import { wholeOf } from './wholeOf'

interface SendBarProps {
  kind: Kind | undefined
  quote: Quote | undefined
  /** What to say while there is no quote. */
  unquoted: string
  dimmed: boolean
  label: string
  loading: boolean
}

/** Always in reach of the thumb: how much, by when, send. */
export function SendBar({ kind, quote, unquoted, dimmed, label, loading }: SendBarProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const goods = getsGoods(kind)
  return (
    <div className={css.bar}>
      <div className={css.inside}>
        <p className={css.sum} aria-live="polite" data-dimmed={dimmed || undefined}>
          {quote ? (
            <>
              {goods ? (
                <strong>{t(`gets.${goods}`)}</strong>
              ) : (
                <strong className="tabular">{format.money(wholeOf(quote))}</strong>
              )}
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
