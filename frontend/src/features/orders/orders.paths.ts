import { useParams } from 'react-router'

export const myOrdersPath = () => '/my/orders'
export const myOrderPath = (orderId: string) => `/my/orders/${orderId}`
export const findOrderPath = () => '/my/find'
export const orderListPath = () => '/desk/orders'
export const orderPath = (orderId: string) => `/desk/orders/${orderId}`
export const importOrdersPath = () => '/desk/orders/import'

export const useOrderId = () => useParams().orderId as string
