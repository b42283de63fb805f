import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { useTypedMoney } from '@/ui/useTypedMoney'
import css from './ActForm.module.css'
import type { Article } from './offering'

interface ArticleFieldsProps {
  /** What it comes in place of. */
  title: string
  currency: string
  /** Only in an exchange may it cost something else. */
  priced: boolean
  article: Article
  onChange: (article: Article) => void
  problem?: string
}

/** Another article in place of one line's goods; left empty, it is the same again. */
export function ArticleFields({ title, currency, priced, article, onChange, problem }: ArticleFieldsProps) {
  const { t } = useTranslation('returns')
  const { wrong } = useTypedMoney(article.price, currency)
  const isOther = Object.values(article).some((text) => text.trim() !== '')
  return (
    <details className={css.article} open={isOther || undefined}>
      <summary>{t('makeOffer.other', { title })}</summary>
      <div className={css.row}>
        <Field label={t('makeOffer.name')}>
          <Input
            maxLength={300}
            value={article.title}
            onChange={({ target }) => onChange({ ...article, title: target.value })}
          />
        </Field>
        <Field label={t('makeOffer.variant')}>
          <Input
            maxLength={200}
            value={article.variant}
            onChange={({ target }) => onChange({ ...article, variant: target.value })}
          />
        </Field>
        <Field label={t('makeOffer.sku')}>
          <Input
            maxLength={80}
            value={article.sku}
            onChange={({ target }) => onChange({ ...article, sku: target.value })}
          />
        </Field>
        {priced && (
          <Field
            label={t('makeOffer.price', { currency })}
            help={t('makeOffer.priceHelp')}
            problem={wrong ?? problem}
          >
            <Input
              inputMode="decimal"
              value={article.price}
              onChange={({ target }) => onChange({ ...article, price: target.value })}
            />
          </Field>
        )}
      </div>
      {!priced && problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </details>
  )
}
