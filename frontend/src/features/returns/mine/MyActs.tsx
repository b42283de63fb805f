import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withWords } from '@/i18n/start'
import { LinkButton } from '@/ui/LinkButton'
import { editReturnPath } from '../returns.paths'
import type { Seen } from '../returns.queries'
import { actWords } from '../returns.words'
import css from './MyActs.module.css'

const ExtendSheet = lazy(
  withWords(async () => ({ default: (await import('./ExtendSheet')).ExtendSheet }), actWords),
)
const WithdrawSheet = lazy(
  withWords(async () => ({ default: (await import('./WithdrawSheet')).WithdrawSheet }), actWords),
)

/** Change or cancel, as the server allows; what it forbids says why. */
export function MyActs({ ret }: { ret: Seen }) {
  const { t } = useTranslation('returns')
  const [asking, setAsking] = useState(false)
  const [extending, setExtending] = useState(false)
  const blocked = ret.blocked.filter(({ action }) => action === 'EDIT' || action === 'WITHDRAW')
  const possible = ret.actions.some((action) => ['EDIT', 'WITHDRAW', 'EXTEND_CLOCK'].includes(action))
  // A question on screen is not taken away by what the shop did meanwhile: it says so.
  if (!possible && blocked.length === 0 && !asking && !extending) return null
  return (
    <div>
      <div className={css.acts}>
        {ret.actions.includes('EDIT') && (
          <LinkButton to={editReturnPath(ret.id)} type={ret.request === 'REJECTED' ? 'primary' : 'default'}>
            {t('mine.change')}
          </LinkButton>
        )}
        {ret.actions.includes('WITHDRAW') && (
          <Button onClick={() => setAsking(true)}>{t('mine.withdraw')}</Button>
        )}
        {ret.actions.includes('EXTEND_CLOCK') && (
          <Button onClick={() => setExtending(true)}>{t('mine.extend')}</Button>
        )}
      </div>
      {blocked.map(({ action, reason }) => (
        <p key={action} className={css.blocked}>
          {t(`mine.blocked.${action as 'EDIT' | 'WITHDRAW'}`, { reason })}
        </p>
      ))}
      {extending && (
        <Suspense>
          <ExtendSheet ret={ret} onClose={() => setExtending(false)} />
        </Suspense>
      )}
      {asking && (
        <Suspense>
          <WithdrawSheet ret={ret} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  )
}
