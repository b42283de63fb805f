import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Card } from '@/ui/Card'
import { ProblemNote } from '@/ui/ProblemNote'
import { myReturnPath } from '../returns.paths'
import { useWithdrawContract } from '../returns.queries'

/** Two steps, as the law has them: the button, and the confirmation of what it does. */
export function WithdrawContract({ orderId }: { orderId: string }) {
  const { t } = useTranslation(['returns', 'common'])
  const navigate = useNavigate()
  const withdraw = useWithdrawContract()
  const [sure, setSure] = useState(false)
  const confirm = () =>
    withdraw.mutate({ orderId }, { onSuccess: ({ id }) => void navigate(myReturnPath(id)) })
  return (
    <Card label={t('contract.title')}>
      <h2>{t('contract.title')}</h2>
      <p className="quiet">{t('contract.what')}</p>
      {sure ? (
        <>
          <Button type="primary" block size="large" loading={withdraw.isPending} onClick={confirm}>
            {t('contract.confirm')}
          </Button>
          <Button block size="large" style={{ marginTop: 8 }} onClick={() => setSure(false)}>
            {t('common:cancel')}
          </Button>
        </>
      ) : (
        <Button block size="large" onClick={() => setSure(true)}>
          {t('contract.title')}
        </Button>
      )}
      <ProblemNote error={withdraw.error} />
    </Card>
  )
}
