import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refund } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Field } from '@/ui/Field'
import { FormDrawer } from '@/ui/FormDrawer'
import { refundedBy } from './refundedBy'
import { useDeclineApproval } from './refunds.queries'
import { SignInAgain } from './SignInAgain'

/** The second person says no: nothing leaves, and the case is decided anew by whoever reads why. */
export function DeclineForm({ refund }: { refund: Refund }) {
  const { t } = useTranslation('refunds')
  const { money } = useFormat()
  const decline = useDeclineApproval(refund.id)
  const [reason, setReason] = useState('')
  const signIn = decline.error?.code === 'SIGN_IN_AGAIN'
  return (
    <FormDrawer
      title={t('decline.open')}
      lead={t('decline.lead', { number: refund.returnNumber })}
      send={t('decline.send', { amount: money(refundedBy(refund)) })}
      danger
      sending={{ isPending: decline.isPending, error: signIn ? null : decline.error }}
      missing={[!reason.trim() && t('decline.reason')]}
      shownAt={['/reason']}
      onSend={(done) => decline.mutate({ reason: reason.trim() }, { onSuccess: done })}
    >
      <Field label={t('decline.reason')} problem={decline.error?.at('/reason')?.detail}>
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      {signIn && <SignInAgain error={decline.error} />}
    </FormDrawer>
  )
}
