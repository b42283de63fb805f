import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffRole } from '@/api/types'
import { useMe } from '@/auth/me.queries'
import { Bones } from '@/ui/Bones'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import css from './ShopSettingsPage.module.css'
import { shopQueries, useDismiss, useEmploy } from './shops.queries'
import { peopleRoles } from './staffRoles'

export function StaffPanel({ shopId, editable }: { shopId: string; editable: boolean }) {
  const { t } = useTranslation(['shops', 'common'])
  const me = useMe()
  const { data: staff, error } = useQuery(shopQueries.staff(shopId))
  const remove = useDismiss(shopId)
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
            <span>{t(`common:staffRole.${one.role}`)}</span>
            {editable && one.subject !== me.subject && (
              <Button size="small" onClick={() => remove.mutate(one.subject)}>
                {t('staff.remove')}
                <span className="visually-hidden"> {one.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <details className={css.more}>
          <summary>{t('staff.bySubject')}</summary>
          <p className="quiet">{t('staff.bySubjectHelp')}</p>
          <AddStaff shopId={shopId} />
        </details>
      )}
    </Panel>
  )
}

const nobody = { subject: '', name: '', email: '' }

function AddStaff({ shopId }: { shopId: string }) {
  const { t } = useTranslation(['shops', 'common'])
  const employ = useEmploy(shopId)
  const [person, setPerson] = useState(nobody)
  const [role, setRole] = useState<StaffRole>('AGENT')
  const complete = person.subject.trim() !== '' && person.name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!complete) return
    const { subject, name, email } = person
    employ.mutate(
      { subject: subject.trim(), name: name.trim(), role, ...(email.trim() && { email: email.trim() }) },
      { onSuccess: () => setPerson(nobody) },
    )
  }
  return (
    <form className={css.row} style={{ marginTop: 12 }} onSubmit={submit}>
      {(['subject', 'name', 'email'] as const).map((field) => (
        <Field key={field} label={t(`staff.${field}`)} problem={employ.error?.at(`/${field}`)?.detail}>
          <Input
            value={person[field]}
            onChange={(event) => setPerson((before) => ({ ...before, [field]: event.target.value }))}
          />
        </Field>
      ))}
      <Field label={t('staff.role')}>
        <Select<StaffRole>
          style={{ width: 120 }}
          value={role}
          onChange={setRole}
          options={peopleRoles.map((value) => ({ value, label: t(`common:staffRole.${value}`) }))}
        />
      </Field>
      <SendButton
        htmlType="submit"
        loading={employ.isPending}
        missing={(['subject', 'name'] as const).map((field) => !person[field].trim() && t(`staff.${field}`))}
      >
        {t('staff.add')}
      </SendButton>
      <ProblemNote
        error={employ.error}
        shownAt={(pointer) => pointer in { '/subject': 1, '/name': 1, '/email': 1 }}
      />
    </form>
  )
}
