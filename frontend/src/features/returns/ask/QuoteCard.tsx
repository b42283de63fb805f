import { useTranslation } from 'react-i18next'
import type { Quote } from '@/api/types'
import { Bone } from '@/ui/Bones'
import { Card } from '@/ui/Card'
import { MoneyLines } from '@/ui/MoneyLines'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './QuoteCard.module.css'
import { wholeOf } from './wholeOf'

interface QuoteCardProps {
  quote: Quote | undefined
  /** A newer answer is on its way; this one stays so that nothing jumps. */
  dimmed: boolean
  error: unknown
  titleOf: (lineNo: number) => string | undefined
}

export function QuoteCard({ quote, dimmed, error, titleOf }: QuoteCardProps) {
  const { t } = useTranslation('returns')
  if (error) return <ProblemNote error={error} />
  return (
    <Card label={t('open.youGet')}>
      <h2>{t('open.youGet')}</h2>
      {quote ? (
        <div className={css.quote} data-dimmed={dimmed || undefined} aria-busy={dimmed}>
          <MoneyLines lines={quote.lines} total={wholeOf(quote)} titleOf={titleOf} />
          <ul className={css.sentences}>
            <li>
              {t(`postage.${quote.returnPostage ?? 'NOBODY'}`)} {quote.freight?.text}
            </li>
            <li>{t(`moneyWithin.${quote.moneyWithin.from}`, { count: quote.moneyWithin.days })}</li>
            {reviewSentences(quote).map((sentence) => (
              <li key={sentence.text}>
                {sentence.text}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div className={css.waiting}>
          <Bone height={140} />
        </div>
      )}
    </Card>
  )
}

const reviewSentences = (quote: Quote) => {
  const all = quote.verdicts
    .filter(({ decision }) => decision !== 'ALLOWED')
    .flatMap(({ sentences }) => sentences)
  return all.filter((sentence, index) => all.findIndex(({ text }) => text === sentence.text) === index)
}
