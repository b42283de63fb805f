import { useTranslation } from 'react-i18next'
import { useUndoReceipt } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

/** The box was counted wrong: as if it had not been opened. */
export function UndoReceiptAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation('returns')
  const undo = useUndoReceipt(ret)
  return (
    <ActForm
      ret={ret}
      action="UNDO_RECEIPT"
      consequence={t('consequence.UNDO_RECEIPT')}
      confirm={t('act.UNDO_RECEIPT')}
      onConfirm={() => undo.mutate(undefined, { onSuccess: onDone })}
      onCancel={onDone}
      sending={undo}
    />
  )
}
