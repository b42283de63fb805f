import { useTranslation } from 'react-i18next'
import type { Kind, Quote } from '@/api/types'
import { Bone } from '@/ui/Bones'
import { Card } from '@/ui/Card'
import { MoneyLines } from '@/ui/MoneyLines'
import { ProblemNote } from '@/ui/ProblemNote'
import { getsGoods } from './gets'
import css from './QuoteCard.module.css'
import { wholeOf } from './wholeOf'

interface QuoteCardProps {
  /** For who is not the buyer. */
  title?: string
  kind: Kind | undefined
  quote: Quote | undefined
  /** A newer answer is on its way; this one stays so that nothing jumps. */
  dimmed: boolean
  error: unknown
  shownAt?: (pointer: string) => boolean
  titleOf: (lineNo: number) => string | undefined
}

export function QuoteCard(props: QuoteCardProps) {
  const { t } = useTranslation('returns')
  const { title = t('open.youGet'), kind, quote, dimmed, error, shownAt, titleOf } = props
  if (error) return <ProblemNote error={error} shownAt={shownAt} />
  const goods = getsGoods(kind)
  return (
    <Card label={title}>
      <h2>{title}</h2>
      {quote ? (
        <div className={css.quote} data-dimmed={dimmed || undefined} aria-busy={dimmed}>
          {goods ? (
            <p className={css.goods}>
              <strong>{t(`gets.${goods}`)}</strong>
              {t(`getsText.${goods === 'REPAIR' && isLate(quote) ? 'PAID_REPAIR' : goods}`)}
            </p>
          ) : (
            <MoneyLines lines={quote.lines} total={wholeOf(quote)} titleOf={titleOf} />
          )}
          <ul className={css.sentences}>
            <li>
              {t(`postage.${quote.returnPostage ?? 'NOBODY'}`)} {quote.freight?.text}
            </li>
            {goods && <li>{t('open.sentToYou')}</li>}
            {!goods && quote.moneyWithin && (
              <li>{t(`moneyWithin.${quote.moneyWithin.from}`, { count: quote.moneyWithin.days })}</li>
            )}
            {reviewSentences(quote).map((sentence) => (
              <li key={sentence.text}>{sentence.text}</li>
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

/** The guarantee is over: it is looked at, and may cost something. */
const isLate = ({ verdicts }: Quote) => verdicts.some(({ code }) => code === 'CHECK_LATE_FAULT')

const reviewSentences = (quote: Quote) => {
  const all = quote.verdicts
    .filter(({ decision }) => decision !== 'ALLOWED')
    .flatMap(({ sentences }) => sentences)
    // said beside who pays the way back
    .filter(({ text }) => text !== quote.freight?.text)
  return all.filter((sentence, index) => all.findIndex(({ text }) => text === sentence.text) === index)
}
