import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Return } from '@/api/types'
import { myReturnPath } from '@/features/returns/returns.paths'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/now'
import { Sheet } from '@/ui/Sheet'
import { When } from '@/ui/When'
import { type Dispute, type SeenCase, useEscalate } from './disputes.queries'
import { Saying } from './Saying'

type Escalated = SeenCase & Pick<Return, 'orderId' | 'escalateFrom' | 'contestUntil' | 'turn' | 'shopName'>

/** Asking the platform, after the shop was asked: who has to answer until when is said first. */
export function EscalateCard({
  ret,
  answerDueAt,
  refused,
}: {
  ret: Escalated
  answerDueAt?: string
  /** Pieces were refused: that is what to disagree with, so it is offered as the first thing to do. */
  refused?: boolean
}) {
  const { t } = useTranslation('disputes')
  const [open, setOpen] = useState(false)
  const now = useNow()
  if (!ret.escalateFrom) return null
  const early = Date.parse(ret.escalateFrom) > now
  const waitsForShop = !refused && ret.turn === 'SELLER' && answerDueAt
  return (
    <Card label={t('escalate.title')}>
      <h2>{t('escalate.title')}</h2>
      <p className="quiet">
        {waitsForShop ? (
          <>
            {t('escalate.shopFirst', { shop: ret.shopName })} <When at={answerDueAt} />
          </>
        ) : (
          t('escalate.hint', { shop: ret.shopName })
        )}
      </p>
      {early ? (
        <p className="quiet">
          {t('escalate.from')} <When at={ret.escalateFrom} />
        </p>
      ) : (
        <Button
          block
          type={refused ? 'primary' : 'default'}
          style={{ marginTop: 12 }}
          onClick={() => setOpen(true)}
        >
          {t('escalate.open')}
        </Button>
      )}
      {open && <EscalateSheet ret={ret} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function EscalateSheet({ ret, onClose }: { ret: Escalated; onClose: () => void }) {
  const { t } = useTranslation('disputes')
  const navigate = useNavigate()
  // what was refused when the rest was paid or replaced is a case of its own from then on
  const sent = ({ id }: Dispute) => (id === ret.id ? onClose() : navigate(myReturnPath(id)))
  return (
    <Sheet title={t('escalate.open')} onClose={onClose}>
      <p>{t(ret.contestUntil ? 'escalate.piece' : 'escalate.means')}</p>
      <Saying
        label={t('escalate.text')}
        send={t('escalate.send')}
        orderId={ret.orderId}
        consequence={t('escalate.consequence')}
        sending={useEscalate(ret)}
        onSent={sent}
      />
    </Sheet>
  )
}
