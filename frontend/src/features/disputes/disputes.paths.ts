import { useParams } from 'react-router'

export const disputesPath = () => '/platform/disputes'
export const disputePath = (id: string) => `/platform/disputes/${id}`
export const useDisputeId = () => useParams().disputeId as string
