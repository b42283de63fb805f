import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { LinkButton } from '@/ui/LinkButton'
import { ProblemNote } from '@/ui/ProblemNote'
import { Sheet } from '@/ui/Sheet'
import { editReturnPath } from '../returns.paths'
import { useWithdraw } from '../returns.queries'
import css from './MyActs.module.css'

/** Change or cancel, as the server allows; what it forbids says why. */
export function MyActs({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const [asking, setAsking] = useState(false)
  const blocked = ret.blocked.filter(({ action }) => action === 'EDIT' || action === 'WITHDRAW')
  if (!ret.actions.some((action) => action === 'EDIT' || action === 'WITHDRAW') && blocked.length === 0)
    return null
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
      </div>
      {blocked.map(({ action, reason }) => (
        <p key={action} className={css.blocked}>
          {t(`mine.blocked.${action as 'EDIT' | 'WITHDRAW'}`, { reason })}
        </p>
      ))}
      {asking && <WithdrawSheet ret={ret} onClose={() => setAsking(false)} />}
    </div>
  )
}

function WithdrawSheet({ ret, onClose }: { ret: Return; onClose: () => void }) {
  const { t } = useTranslation('returns')
  const withdraw = useWithdraw(ret.id)
  return (
    <Sheet title={t('withdraw.title')} onClose={onClose}>
      <p>{t('withdraw.consequence')}</p>
      <ProblemNote error={withdraw.error} />
      <Button
        type="primary"
        block
        loading={withdraw.isPending}
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
