import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { Tag, type Tone } from '@/ui/Tag'

type Status = Schemas['OrderStatus']

const tone: Record<Status, Tone> = { PAID: 'calm', SHIPPED: 'waiting', SIGNED: 'done', CANCELLED: 'calm' }

export function OrderStatusTag({ status }: { status: Status }) {
  const { t } = useTranslation('orders')
  return <Tag tone={tone[status]}>{t(`status.${status}`)}</Tag>
}
