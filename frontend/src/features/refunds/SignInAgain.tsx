import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api/problem'
import { logInFresh } from '@/auth/login'
import { ProblemNote } from '@/ui/ProblemNote'

/** A refusal for want of a fresh log-in is answered by one; any other is said. */
export function SignInAgain({ error }: { error: Problem | null }) {
  const { t } = useTranslation('refunds')
  if (error?.code !== 'SIGN_IN_AGAIN') return <ProblemNote error={error} />
  return (
    <p role="alert">
      {t('approve.signInWhy')}{' '}
      <Button type="primary" onClick={() => void logInFresh()}>
        {t('approve.signInAgain')}
      </Button>
    </p>
  )
}
