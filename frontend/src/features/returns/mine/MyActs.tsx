import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '@/ui/LinkButton'
import { Sheet } from '@/ui/Sheet'
import { VerbProblem } from '../acts/VerbProblem'
import { isReplaced } from '../kinds'
import { editReturnPath } from '../returns.paths'
import { type Seen, useWithdraw } from '../returns.queries'
import css from './MyActs.module.css'

const ExtendSheet = lazy(async () => ({ default: (await import('./ExtendSheet')).ExtendSheet }))

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
          <Button onClick={() => setExtending(true)}>{t('extend.open')}</Button>
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
      {asking && <WithdrawSheet ret={ret} onClose={() => setAsking(false)} />}
    </div>
  )
}

function WithdrawSheet({ ret, onClose }: { ret: Seen; onClose: () => void }) {
  const { t } = useTranslation('returns')
  const withdraw = useWithdraw(ret)
  return (
    <Sheet title={t('withdraw.title')} onClose={onClose}>
      <p>{t(isReplaced(ret.kind) ? 'withdraw.consequenceGoods' : 'withdraw.consequence')}</p>
      <VerbProblem ret={ret} action="WITHDRAW" sending={withdraw} watching />
      <Button
        type="primary"
        block
        loading={withdraw.isPending}
        disabled={!ret.actions.includes('WITHDRAW')}
        onClick={() => withdraw.mutate(undefined, { onSuccess: onClose })}
      >
        {t('withdraw.confirm')}
      </Button>
      <Button block onClick={onClose}>
        {t('withdraw.keep')}
      </Button>
    </Sheet>
  )
}
