import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { StaffRole } from '@/api/types'
import { Bones } from '@/ui/Bones'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import { invitationQueries, useInvitationVerb, useInvite } from './invitations.queries'
import css from './ShopSettingsPage.module.css'
import { peopleRoles } from './staffRoles'

/** Who has been asked in by a letter and has not come yet. */
export function InvitePanel({ shopId }: { shopId: string }) {
  const { t } = useTranslation('shops')
  const { data: open, error } = useQuery(invitationQueries.open(shopId))
  return (
    <Panel title={t('invite.title')}>
      <ProblemNote error={error} />
      {!open && !error && <Bones count={2} height={36} label={t('invite.title')} />}
      {open?.length === 0 && <p className="quiet">{t('invite.none')}</p>}
      <ul className={css.staff}>
        {open?.map((one) => (
          <OpenInvitation key={one.id} shopId={shopId} one={one} />
        ))}
      </ul>
      <InviteForm shopId={shopId} />
    </Panel>
  )
}

function OpenInvitation({ shopId, one }: { shopId: string; one: Schemas['Invitation'] }) {
  const { t } = useTranslation(['shops', 'common'])
  const renew = useInvitationVerb(shopId, 'renew')
  const withdraw = useInvitationVerb(shopId, 'withdraw')
  return (
    <li>
      <span className={css.long}>
        {one.email}{' '}
        <small className="quiet">
          {t(`common:staffRole.${one.role}`)} · {t('invite.until')} <When at={one.expiresAt} />
        </small>
      </span>
      {one.state === 'EXPIRED' && <Tag tone="soon">{t('invite.expired')}</Tag>}
      {renew.isSuccess && <span role="status">{t('invite.sentAgain')}</span>}
      <Button size="small" loading={renew.isPending} onClick={() => renew.mutate(one.id)}>
        {t('invite.renew')}
        <span className="visually-hidden"> {one.email}</span>
      </Button>
      <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(one.id)}>
        {t('invite.withdraw')}
        <span className="visually-hidden"> {one.email}</span>
      </Button>
      <ProblemNote error={renew.error ?? withdraw.error} />
    </li>
  )
}

function InviteForm({ shopId }: { shopId: string }) {
  const { t } = useTranslation(['shops', 'common'])
  const invite = useInvite(shopId)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<StaffRole>('AGENT')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (email.trim()) invite.mutate({ email: email.trim(), role }, { onSuccess: () => setEmail('') })
  }
  return (
    <form className={css.row} style={{ marginTop: 12 }} onSubmit={submit} noValidate>
      <Field label={t('invite.email')} problem={invite.error?.at('/email')?.detail}>
        <Input
          type="email"
          inputMode="email"
          autoComplete="off"
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
      </Field>
      <Field label={t('staff.role')}>
        <Select<StaffRole>
          style={{ width: 120 }}
          value={role}
          onChange={setRole}
          options={peopleRoles.map((value) => ({ value, label: t(`common:staffRole.${value}`) }))}
        />
      </Field>
      <SendButton
        type="primary"
        htmlType="submit"
        loading={invite.isPending}
        missing={[!email.trim() && t('invite.email')]}
      >
        {t('invite.send')}
      </SendButton>
      {invite.isSuccess && <p role="status">{t('invite.sent', { email: invite.data.email })}</p>}
      <ProblemNote error={invite.error} shownAt={(pointer) => pointer === '/email'} />
    </form>
  )
}
