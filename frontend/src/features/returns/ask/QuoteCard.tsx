import { useTranslation } from 'react-i18next'
import { Bone } from '@/ui/Bones'
import { Card } from '@/ui/Card'
import { MoneyLines } from '@/ui/MoneyLines'
import { ProblemNote } from '@/ui/ProblemNote'
import { Rule } from '@/ui/Why'
import type { Quote } from '../returns.queries'
import css from './QuoteCard.module.css'

interface QuoteCardProps {
  quote: Quote | undefined
  /** A newer answer is on its way; this one stays so that nothing jumps. */
  dimmed: boolean
  error: unknown
}

export function QuoteCard({ quote, dimmed, error }: QuoteCardProps) {
  const { t } = useTranslation('returns')
  if (error) return <ProblemNote error={error} />
  return (
    <Card label={t('open.youGet')}>
      <h2>{t('open.youGet')}</h2>
      {quote ? (
        <div className={css.quote} data-dimmed={dimmed || undefined} aria-busy={dimmed}>
          <MoneyLines lines={quote.lines} total={quote.total} />
          <ul className={css.sentences}>
            <li>{t(`postage.${quote.returnPostage}`)}</li>
            {quote.moneyBySentence && (
              <li>
                <Rule of={quote.moneyBySentence} />
              </li>
            )}
            {reviewSentences(quote).map((sentence) => (
              <li key={sentence.text}>
                <Rule of={sentence} />
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
  const all = quote.verdicts.filter(({ verdict }) => verdict !== 'ALLOWED').flatMap(({ sentences }) => sentences)
  return all.filter((sentence, index) => all.findIndex(({ text }) => text === sentence.text) === index)
}
