import { useTranslation } from 'react-i18next'
import type { MoneyState, RequestState, ReturnRow } from '@/api/types'
import { Tag, type Tone } from '@/ui/Tag'

type States = Pick<ReturnRow, 'request' | 'goods' | 'money' | 'kind'>

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

/** The furthest of the machines says it best: money before goods before the request. */
export function RequestTag({ row }: { row: States }) {
  const { t } = useTranslation('returns')
  if (row.money !== 'NONE') return <Tag tone={moneyTone[row.money]}>{t(`money.${row.money}`)}</Tag>
  if (row.request === 'APPROVED' && row.kind === 'RETURN_REFUND') {
    return <Tag>{t(`goods.${row.goods}`)}</Tag>
  }
  return <Tag tone={requestTone[row.request]}>{t(`request.${row.request}`)}</Tag>
}
