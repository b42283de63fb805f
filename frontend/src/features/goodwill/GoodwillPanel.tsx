import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Amount } from '@/ui/Amount'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Tag, type Tone } from '@/ui/Tag'
import { GiveGoodwill } from './GiveGoodwill'
import css from './Goodwill.module.css'
import { type Goodwill, goodwillQueries, useConfirmGoodwill, useDecideGoodwill } from './goodwill.queries'

const tone: Record<Goodwill['state'], Tone> = {
  TO_APPROVE: 'soon',
  GRANTED: 'waiting',
  PAID: 'done',
  DECLINED: 'calm',
}

/** Goodwill on this case, beside its refunds and apart from their sum. */
export function GoodwillPanel({ returnId, currency }: { returnId: string; currency: string }) {
  const { t } = useTranslation('goodwill')
  const { data = [], error, refetch } = useQuery(goodwillQueries.ofReturn(returnId))
  const mayGive = has(useMe(), 'agent', 'supervisor', 'owner')
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title={t('title')}
      beside={
        mayGive && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('give')}
          </Button>
        )
      }
    >
      <p className="quiet">{t('beside')}</p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <ul className={css.list}>
        {data.map((one) => (
          <li key={one.id}>
            <One goodwill={one} />
          </li>
        ))}
      </ul>
      {open && <GiveGoodwill returnId={returnId} currency={currency} onGiven={() => setOpen(false)} />}
    </Panel>
  )
}

function One({ goodwill }: { goodwill: Goodwill }) {
  const { t } = useTranslation('goodwill')
  const me = useMe()
  const decide = useDecideGoodwill(goodwill.id)
  return (
    <>
      <span className={css.line}>
        <span>
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
