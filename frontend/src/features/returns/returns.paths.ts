import { useParams } from 'react-router'

const search = (part: Record<string, string | undefined>) => {
  const set = Object.entries(part).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length ? `?${new URLSearchParams(set)}` : ''
}

export const myReturnsPath = () => '/my/returns'
export const myReturnPath = (returnId: string) => `/my/returns/${returnId}`
export const editReturnPath = (returnId: string) => `/my/returns/${returnId}/edit`
export const openReturnPath = (orderId: string, lineNo?: number) =>
  `/my/orders/${orderId}/returns/new${search({ line: lineNo?.toString() })}`

export const openForBuyerPath = (orderId: string) => `/desk/orders/${orderId}/returns/new`
export const byAgreementPath = (orderId: string) => `/desk/orders/${orderId}/returns/by-agreement`

export const queuePath = (filter: { tab?: string; at?: string } = {}) => `/desk/returns${search(filter)}`
export const casePath = (returnId: string) => `/desk/returns/${returnId}`

export const useReturnId = () => useParams().returnId as string
