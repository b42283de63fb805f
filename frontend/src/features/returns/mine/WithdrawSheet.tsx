import { useTranslation } from 'react-i18next'
import { isReplaced } from '../kinds'
import { type Seen, useWithdraw } from '../returns.queries'
import { ConsequenceSheet } from './ConsequenceSheet'

/** The buyer gives up what he asked for, and is told what that means before. */
export function WithdrawSheet({ ret, onClose }: { ret: Seen; onClose: () => void }) {
  const { t } = useTranslation('returns')
  const withdraw = useWithdraw(ret)
  return (
    <ConsequenceSheet
      ret={ret}
      action="WITHDRAW"
      title={t('withdraw.title')}
      consequence={t(isReplaced(ret.kind) ? 'withdraw.consequenceGoods' : 'withdraw.consequence')}
      confirm={t('withdraw.confirm')}
      keep={t('withdraw.keep')}
      sending={withdraw}
      onClose={onClose}
    />
  )
}
