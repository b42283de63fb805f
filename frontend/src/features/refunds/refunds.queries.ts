import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import type { RefundState } from '@/api/types'
import { useVerb } from '@/api/useVerb'

export interface RefundFilter {
  state?: RefundState
  /** A part of it waits for a person: to be paid by hand, or failed. */
  toPay?: boolean
}

export const refundQueries = {
  list: (filter: RefundFilter) =>
    infiniteQueryOptions({
      queryKey: ['refunds', 'list', filter],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/refunds', { params: { query: { ...filter, limit: 40, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
}

const refresh = [['refunds'], ['returns'], ['clocks'], ['credit'], ['reconciliation']]

export const useApproveRefunds = () =>
  useVerb<Schemas['ApprovalReport'], Schemas['ApproveRefunds']>({
    send: (body, header) => orThrow(api.POST('/refunds/approve', { body, headers: header })),
    refresh,
  })

export const useWithdrawApproval = (id: string) =>
  useVerb<unknown, Schemas['WithdrawApproval']>({
    send: (body, header) =>
      orThrow(
        api.POST('/refunds/{id}/withdraw-approval', { body, params: { path: { id } }, headers: header }),
      ),
    refresh,
  })

export const useDeclineApproval = (id: string) =>
  useVerb<unknown, Schemas['DeclineApproval']>({
    send: (body, header) =>
      orThrow(
        api.POST('/refunds/{id}/decline-approval', { body, params: { path: { id } }, headers: header }),
      ),
    refresh,
  })

export const useOtherWay = (id: string) =>
  useVerb<unknown, Schemas['OtherWay']>({
    send: (body, header) =>
      orThrow(api.POST('/refunds/{id}/other-way', { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export const useClawBack = (id: string) =>
  useVerb<unknown, Schemas['ClawBack']>({
    send: (body, header) =>
      orThrow(api.POST('/refunds/{id}/claw-back', { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export const useConfirmLeg = (id: string) =>
  useVerb<unknown, Schemas['ConfirmPaid']>({
    send: (body, header) =>
      orThrow(api.POST('/refunds/{id}/confirm', { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export const useRetryLeg = (id: string) =>
  useVerb<unknown, Schemas['RetryLeg']>({
    send: (body, header) =>
      orThrow(api.POST('/refunds/{id}/retry', { body, params: { path: { id } }, headers: header })),
    refresh,
  })
