import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/i18n/useFormat'
import { Card } from '@/ui/Card'
import { VerbProblem } from '../acts/VerbProblem'
import { type Seen, useAgreeToPause, useDeclinePause } from '../returns.queries'
import css from './OfferCard.module.css'

/** The shop wants to talk while its clock stands still; it runs until the buyer agrees, and goes on when he does not. */
export function PauseCard({ ret, asked }: { ret: Seen; asked: Schemas['PauseAsked'] }) {
  const { t } = useTranslation('returns')
  const { dateTime } = useFormat()
  const agree = useAgreeToPause(ret)
  const decline = useDeclinePause(ret)
  return (
    <Card label={t('pause.title')}>
      <h2>{t('pause.title')}</h2>
      <p>{t('pause.text', { shop: ret.shopName })}</p>
      <p>{asked.until ? t('pause.until', { at: dateTime(asked.until) }) : t('pause.longest')}</p>
      {asked.reference && <p className="quiet">{asked.reference}</p>}
      <VerbProblem ret={ret} action="AGREE_TO_PAUSE" sending={agree} />
      <VerbProblem ret={ret} action="DECLINE_PAUSE" sending={decline} />
      <div className={css.answers}>
        <Button
          loading={agree.isPending}
          disabled={decline.isPending}
          onClick={() => agree.mutate(undefined)}
        >
          {t('pause.agree')}
        </Button>
        <Button
          loading={decline.isPending}
          disabled={agree.isPending}
          onClick={() => decline.mutate(undefined)}
        >
          {t('pause.decline')}
        </Button>
      </div>
    </Card>
  )
}
