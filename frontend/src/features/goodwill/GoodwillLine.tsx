import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { casePath } from '@/features/returns/returns.paths'
import { Amount } from '@/ui/Amount'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Tag, type Tone } from '@/ui/Tag'
import css from './Goodwill.module.css'
import { type Goodwill, useConfirmGoodwill, useDecideGoodwill } from './goodwill.queries'

const tone: Record<Goodwill['state'], Tone> = {
  TO_APPROVE: 'soon',
  GRANTED: 'waiting',
  PAID: 'done',
  DECLINED: 'calm',
}

/** One of them, and what is still to be done with it; `linked`: with the case that it is on. */
export function GoodwillLine({ goodwill, linked }: { goodwill: Goodwill; linked?: boolean }) {
  const { t } = useTranslation('goodwill')
  const me = useMe()
  const decide = useDecideGoodwill(goodwill.id)
  return (
    <>
      <span className={css.line}>
        <span>
          {linked && <Link to={casePath(goodwill.returnId)}>{goodwill.returnNumber}</Link>}{' '}
          {t(`reasons.${goodwill.reason}`)} · {t(`ways.${goodwill.way}`)}
        </span>
        <Tag tone={tone[goodwill.state]}>{t(`state.${goodwill.state}`)}</Tag>
        <Amount of={goodwill.amount} />
      </span>
      <p className="quiet">
        {goodwill.words} · {t('by', { name: goodwill.askedBy })}
      </p>
      {goodwill.state === 'TO_APPROVE' && has(me, 'supervisor', 'owner') && (
        <span className={css.line}>
          <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate('approve')}>
            {t('approve')}
          </Button>
          <Button loading={decide.isPending} onClick={() => decide.mutate('decline')}>
            {t('decline')}
          </Button>
        </span>
      )}
      {goodwill.state === 'GRANTED' && has(me, 'finance', 'owner') && <Confirm id={goodwill.id} />}
      <ProblemNote error={decide.error} />
    </>
  )
}

function Confirm({ id }: { id: string }) {
  const { t } = useTranslation('goodwill')
  const confirm = useConfirmGoodwill(id)
  const [reference, setReference] = useState('')
  return (
    <span className={css.line}>
      <Input
        aria-label={t('reference')}
        placeholder={t('reference')}
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
      <SendButton
        type="primary"
        missing={[!reference.trim() && t('reference')]}
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ reference: reference.trim() })}
      >
        {t('paid')}
      </SendButton>
      <ProblemNote error={confirm.error} />
    </span>
  )
}
