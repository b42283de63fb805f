import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { GiveGoodwill } from './GiveGoodwill'
import css from './Goodwill.module.css'
import { GoodwillLine } from './GoodwillLine'
import { goodwillQueries } from './goodwill.queries'

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
            <GoodwillLine goodwill={one} />
          </li>
        ))}
      </ul>
      {open && <GiveGoodwill returnId={returnId} currency={currency} onGiven={() => setOpen(false)} />}
    </Panel>
  )
}
