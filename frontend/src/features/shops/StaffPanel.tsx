import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useMe } from '@/auth/me.queries'
import { staffRoles } from '@/auth/roles'
import { Bones } from '@/ui/Bones'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './ShopSettingsPage.module.css'
import { shopQueries, useAddStaff, useRemoveStaff } from './shops.queries'

type Role = Schemas['Role']

export function StaffPanel({ shopId, editable }: { shopId: string; editable: boolean }) {
  const { t } = useTranslation(['shops', 'common'])
  const me = useMe()
  const { data: staff, error } = useQuery(shopQueries.staff(shopId))
  const remove = useRemoveStaff(shopId)
  return (
    <Panel title={t('staff.title')}>
      <ProblemNote error={error ?? remove.error} />
      {!staff && !error && <Bones count={3} height={36} label={t('staff.title')} />}
      <ul className={css.staff}>
        {staff?.map((one) => (
          <li key={one.subject}>
            <span>
              {one.name} <span className="quiet">{one.email}</span>
            </span>
            <span>{t(`common:role.${one.role}`)}</span>
            {editable && one.subject !== me.subject && (
              <Button size="small" onClick={() => remove.mutate(one.subject)}>
                {t('staff.remove')}
                <span className="visually-hidden"> {one.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && <AddStaff shopId={shopId} />}
    </Panel>
  )
}

function AddStaff({ shopId }: { shopId: string }) {
  const { t } = useTranslation(['shops', 'common'])
  const add = useAddStaff(shopId)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('agent')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (email.trim()) add.mutate({ email: email.trim(), role }, { onSuccess: () => setEmail('') })
  }
  return (
    <form className={css.row} style={{ marginTop: 12 }} onSubmit={submit}>
      <Field label={t('staff.email')} problem={add.error?.at('/email')?.detail}>
        <Input type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
      </Field>
      <Field label={t('staff.role')}>
        <Select<Role>
          style={{ width: 120 }}
          value={role}
          onChange={setRole}
          options={staffRoles.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        />
      </Field>
      <Button htmlType="submit" loading={add.isPending}>
        {t('staff.add')}
      </Button>
      <ProblemNote error={add.error} shownAt={(pointer) => pointer === '/email'} />
    </form>
  )
}
