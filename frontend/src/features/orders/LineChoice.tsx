import { useTranslation } from 'react-i18next'
import type { LineOptions, OrderLine } from '@/api/types'
import { openReturnPath } from '@/features/returns/returns.paths'
import { Amount } from '@/ui/Amount'
import { LinkButton } from '@/ui/LinkButton'
import { Picture } from '@/ui/Picture'
import css from './LineChoice.module.css'
import { LineVerdict } from './LineVerdict'

/** Anything at all: with a reason much is possible that is not possible without. */
export const canAsk = ({ left, reasons }: LineOptions) =>
  left > 0 && reasons.some(({ kinds }) => kinds.some(({ judgement }) => judgement.decision !== 'REFUSED'))

interface LineChoiceProps {
  line: LineOptions
  orderId: string
  /** More about the goods, where the order is open. */
  detail?: OrderLine
}

/** One line of an order: what it is, and what its buyer can do about it, or why not. */
export function LineChoice({ line, orderId, detail }: LineChoiceProps) {
  const { t } = useTranslation('orders')
  return (
    <div className={css.line}>
      <Picture title={line.title} src={line.imageUrl} />
      <div className={css.words}>
        <p className={css.title}>
          {line.title} <span className="quiet">×{line.quantity}</span>
        </p>
        {detail?.variant && <p className={css.small}>{detail.variant}</p>}
        {detail && (
          <p className={css.small}>
            <Amount of={detail.paid} />
          </p>
        )}
        <LineVerdict line={line} />
        {canAsk(line) && (
          <LinkButton to={openReturnPath(orderId, line.lineNo)} className={css.ask}>
            {t('mine.wrong')}
            <span className="visually-hidden">: {line.title}</span>
          </LinkButton>
        )}
      </div>
    </div>
  )
}
