import { useTranslation } from 'react-i18next'
import type { Ask } from '@/api/types'
import { type Payer, useAgreedQuote } from '../agreeing.queries'
import { QuoteCard } from '../ask/QuoteCard'

interface WhatItComesToProps {
  ask: Ask | undefined
  payer: Payer | undefined
  titleOf: (lineNo: number) => string | undefined
}

/** What is paid, and the rule that refuses it, before anybody agrees to anything. */
export function WhatItComesTo({ ask, payer, titleOf }: WhatItComesToProps) {
  const { t } = useTranslation('agreeing')
  const quote = useAgreedQuote(ask, payer)
  return (
    ask && (
      <QuoteCard
        title={t('buyerGets')}
        kind={ask.kind}
        quote={quote.data}
        dimmed={quote.isFetching}
        error={quote.error}
        titleOf={titleOf}
      />
    )
  )
}
