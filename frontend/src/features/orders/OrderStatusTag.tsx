import { useTranslation } from 'react-i18next'
import type { OrderStatus } from '@/api/types'
import { Tag, type Tone } from '@/ui/Tag'

const tone: Record<OrderStatus, Tone> = {
  PLACED: 'calm',
  PAID: 'calm',
  SHIPPED: 'waiting',
  SIGNED: 'done',
  CANCELLED: 'calm',
}

export function OrderStatusTag({ status }: { status: OrderStatus }) {
  const { t } = useTranslation('orders')
  return <Tag tone={tone[status]}>{t(`status.${status}`)}</Tag>
}
