import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { shopQueries } from '@/features/shops/shops.queries'
import { Field } from '@/ui/Field'
import { useAssign } from '../returns.queries'
import { ActForm, type ActProps } from './ActForm'

const nobody = ''

export function AssignAct({ ret, onDone }: ActProps) {
  const { t } = useTranslation(['returns', 'common'])
  const me = useMe()
  const { data: staff = [], isPending } = useQuery(shopQueries.staff(ret.shopId))
  const assign = useAssign(ret)
  const [subject, setSubject] = useState(ret.assignee?.subject ?? me.subject)
  const others = staff.filter((one) => one.subject !== me.subject)
  return (
    <ActForm
      ret={ret}
      action="ASSIGN"
      consequence={t('consequence.ASSIGN')}
      confirm={t('act.ASSIGN')}
      onConfirm={() => assign.mutate(subject === nobody ? {} : { subject }, { onSuccess: onDone })}
      onCancel={onDone}
      sending={assign}
      shownAt={(pointer) => pointer === '/subject'}
    >
      <Field label={t('assign.to')} problem={assign.error?.at('/subject')?.detail}>
        <Select
          loading={isPending}
          value={subject}
          onChange={setSubject}
          options={[
            { value: me.subject, label: t('assign.me', { name: me.name }) },
            ...others.map((one) => ({
              value: one.subject,
              label: `${one.name} · ${t(`common:staffRole.${one.role}`)}`,
            })),
            { value: nobody, label: t('assign.nobody') },
          ]}
        />
      </Field>
    </ActForm>
  )
}
