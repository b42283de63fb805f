import { useTranslation } from 'react-i18next'
import type { MoneyState, OutboundState, RequestState, ReturnRow } from '@/api/types'
import { Tag, type Tone } from '@/ui/Tag'
import { comesBack, isReplaced } from './kinds'

type States = Pick<ReturnRow, 'request' | 'goods' | 'money' | 'outbound' | 'kind'> &
  Partial<Pick<ReturnRow, 'dueClock'>>

// A state added on the server stops this file from compiling until it has a tone.
const requestTone: Record<RequestState, Tone> = {
  SUBMITTED: 'mine',
  INFO_NEEDED: 'waiting',
  APPROVED: 'calm',
  REJECTED: 'soon',
  COUNTERED: 'waiting',
  WITHDRAWN: 'calm',
  EXPIRED: 'calm',
  COMPLETED: 'done',
}

const moneyTone: Record<MoneyState, Tone> = {
  NONE: 'calm',
  GRANTED: 'waiting',
  SENT: 'waiting',
  PAID: 'done',
  FAILED: 'bad',
  CLAWED_BACK: 'soon',
}

const outboundTone: Record<OutboundState, Tone> = {
  NONE: 'calm',
  DUE: 'mine',
  SENT: 'waiting',
  CONFIRMED: 'done',
}

/** What is still to be done, whatever is over; else the furthest of the machines says it best: what goes out or is paid before what comes back before the request. */
export function RequestTag({ row }: { row: States }) {
  const { t } = useTranslation('returns')
  if (row.dueClock === 'GOES_HOME' && row.kind !== 'REPAIR') {
    return <Tag tone="mine">{t('queue.owesGoods')}</Tag>
  }
  if (row.money !== 'NONE' && !isReplaced(row.kind)) {
    return <Tag tone={moneyTone[row.money]}>{t(`money.${row.money}`)}</Tag>
  }
  if (row.request === 'APPROVED' && row.outbound !== 'NONE') {
    return <Tag tone={outboundTone[row.outbound]}>{t(`outbound.${row.outbound}`)}</Tag>
  }
  if (row.request === 'APPROVED' && comesBack(row.kind)) {
    return <Tag>{t(`goods.${row.goods}`)}</Tag>
  }
  return <Tag tone={requestTone[row.request]}>{t(`request.${row.request}`)}</Tag>
}
