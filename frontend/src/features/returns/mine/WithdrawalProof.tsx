import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/Card'
import { ProblemNote } from '@/ui/ProblemNote'
import { saveText } from '@/ui/saveFile'
import { withdrawalText } from '../returns.queries'

/** The durable confirmation of a withdrawal, to keep. */
export function WithdrawalProof({ returnId, number }: { returnId: string; number: string }) {
  const { t } = useTranslation('returns')
  const saving = useMutation({
    mutationFn: async () =>
      saveText(`withdrawal-${number}.txt`, await withdrawalText(returnId), 'text/plain;charset=utf-8'),
  })
  return (
    <Card label={t('contract.proof')}>
      <p>{t('contract.proofText')}</p>
      <Button block size="large" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('contract.download')}
      </Button>
      <ProblemNote error={saving.error} />
    </Card>
  )
}
