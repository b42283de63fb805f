import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { asProblem } from '@/api/problem'
import { chooseShop } from '@/auth/chosenShop'
import { logOut } from '@/auth/login'
import { meQuery } from '@/auth/me.queries'
import { Bones } from '@/ui/Bones'
import { Card } from '@/ui/Card'
import { EmptyState } from '@/ui/EmptyState'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './InvitationPage.module.css'
import { invitationQueries, useJoin } from './invitations.queries'

/** A link from a letter: who asks me in, as what, and whether I come. */
export default function InvitationPage() {
  const { t } = useTranslation(['shops', 'common'])
  const { data: me } = useSuspenseQuery(meQuery)
  const [token] = useState(() => location.hash.slice(1))
  const { data: invited, error } = useQuery({ ...invitationQueries.of(token), enabled: token !== '' })
  const join = useJoin()
  const status = error ? asProblem(error).status : 200
  if (!token || status === 404 || status === 400) return <NoMore why="invalid" />
  if (error) return <ProblemNote error={error} />
  if (!invited) return <Bones count={1} height={220} label={t('join.loading')} />
  if (invited.state === 'ACCEPTED') return <NoMore why="used" />
  if (invited.state === 'WITHDRAWN') return <NoMore why="withdrawn" />
  if (invited.state === 'EXPIRED') return <NoMore why="expired" />
  return (
    <Card label={t('join.title', { shop: invited.shopName })}>
      <div className={css.invited}>
        <h1>{t('join.title', { shop: invited.shopName })}</h1>
        <p>
          {t('join.text', {
            by: invited.invitedBy,
            shop: invited.shopName,
            role: t(`common:staffRole.${invited.role}`),
          })}
        </p>
        <p className="quiet">{t('join.as', { name: me.name })}</p>
        <Button
          type="primary"
          block
          loading={join.isPending}
          onClick={() => join.mutate(token, { onSuccess: ({ shopId }) => chooseShop(shopId) })}
        >
          {t('join.accept')}
        </Button>
        <Button block onClick={() => void logOut()}>
          {t('join.another')}
        </Button>
        <ProblemNote error={join.error} />
      </div>
    </Card>
  )
}

function NoMore({ why }: { why: 'invalid' | 'used' | 'withdrawn' | 'expired' }) {
  const { t } = useTranslation(['shops', 'common'])
  return (
    <EmptyState title={t(`join.${why}`)}>
      <p>{t(`join.${why}Text`)}</p>
      <p>
        <Link to="/">{t('common:problem.home')}</Link>
      </p>
    </EmptyState>
  )
}
