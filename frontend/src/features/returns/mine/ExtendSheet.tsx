import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Picks } from '@/ui/Picks'
import { Sheet } from '@/ui/Sheet'
import { VerbProblem } from '../acts/VerbProblem'
import { nextClock } from '../clock'
import { type Seen, useExtendClock } from '../returns.queries'

const day = 24 * 3_600_000
const choices = ['1', '2', '3'] as const

/** The buyer gives the shop more time, and is told what that means before. */
export function ExtendSheet({ ret, onClose }: { ret: Seen; onClose: () => void }) {
  const { t } = useTranslation('returns')
  const { dateTime } = useFormat()
  const extend = useExtendClock(ret)
  const [days, setDays] = useState<(typeof choices)[number]>('3')
  const clock = nextClock(ret)
  if (!clock) return null
  const until = new Date(Date.parse(clock.dueAt) + Number(days) * day).toISOString()
  return (
    <Sheet title={t('extend.title')} onClose={onClose}>
      <p>{t('extend.text', { outcome: clock.text })}</p>
      <Picks
        label={t('extend.choose')}
        value={days}
        onChange={setDays}
        options={choices.map((value) => ({ value, label: t('extend.days', { count: Number(value) }) }))}
      />
      <p role="status">{t('extend.until', { at: dateTime(until) })}</p>
      <VerbProblem ret={ret} action="EXTEND_CLOCK" sending={extend} watching />
      <Button
        type="primary"
        block
        loading={extend.isPending}
        disabled={!ret.actions.includes('EXTEND_CLOCK')}
        onClick={() => extend.mutate({ days: Number(days) }, { onSuccess: onClose })}
      >
        {t('extend.confirm', { days: t('extend.days', { count: Number(days) }) })}
      </Button>
      <Button block onClick={onClose}>
        {t('extend.keep')}
      </Button>
    </Sheet>
  )
}
