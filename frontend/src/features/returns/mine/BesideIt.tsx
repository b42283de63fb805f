import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { Card } from '@/ui/Card'
import { AgreedOn } from '../AgreedOn'
import { Intercepting, NoticedFirst } from '../Intercepting'
import { PieceApart } from '../PieceApart'
import { myReturnPath } from '../returns.paths'

/** What few cases are about besides: what the shop noticed first, the parcel that was called back, a piece that is contested. */
export function BesideIt({ ret }: { ret: Return }) {
  const { t } = useTranslation('beside')
  return (
    <>
      {ret.piece && (
        <Card label={t('piece.title')}>
          <h2>{t('piece.title')}</h2>
          <PieceApart piece={ret.piece} to={myReturnPath(ret.piece.id)} />
        </Card>
      )}
      {ret.agreed && (
        <Card label={t('agreed.title')}>
          <h2>{t('agreed.title')}</h2>
          <AgreedOn agreed={ret.agreed} />
        </Card>
      )}
      {ret.noticed && (
        <Card label={t('noticed.title')}>
          <h2>{t('noticed.title')}</h2>
          <NoticedFirst ret={ret} />
        </Card>
      )}
      {ret.intercept && (
        <Card label={t('intercept.title')}>
          <h2>{t('intercept.title')}</h2>
          <Intercepting ret={ret} reader="buyer" />
        </Card>
      )}
    </>
  )
}
