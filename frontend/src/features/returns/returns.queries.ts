import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQuery,
} from '@tanstack/react-query'
import { api, asSeen, mustSee, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import type { Ask, GoodsState, Kind, MoneyState, RequestState, Return, Turn } from '@/api/types'
import { useVerb } from '@/api/useVerb'
import { returnOf } from './returnOf'

export type RejectCode = Schemas['Reject']['code']

export interface ReturnFilter {
  status?: RequestState
  kind?: Kind
  turn?: Turn
  goods?: GoodsState
  money?: MoneyState
  assignee?: string
  /** Those whose clock stands still. */
  paused?: boolean
  orderId?: string
  q?: string
  sort?: Schemas['ReturnSort']
}

const pageOf = (filter: ReturnFilter, limit: number, cursor?: string) =>
  orThrow(api.GET('/returns', { params: { query: { ...filter, limit, cursor } } }))

export const returnQueries = {
  page: pageOf,
  one: returnOf,
  /** What a grant would pay now, for this version of the case. */
  grant: ({ id, version }: Return, early: boolean, restockingBasisPoints?: number) =>
    queryOptions({
      queryKey: ['returns', 'grant', id, version, early, restockingBasisPoints],
      queryFn: () =>
        orThrow(
          api.GET('/returns/{id}/grant-quote', {
            params: { path: { id }, query: { early, restockingBasisPoints } },
          }),
        ),
      placeholderData: keepPreviousData,
    }),
  /** What the buyer could pay a difference with, for this version of the case. */
  credit: ({ id, version }: Return) =>
    queryOptions({
      queryKey: ['credit', 'for-return', id, version],
      queryFn: () => orThrow(api.GET('/returns/{id}/credit', { params: { path: { id } } })),
      placeholderData: keepPreviousData,
    }),
  list: (filter: ReturnFilter, limit = 40) =>
    infiniteQueryOptions({
      queryKey: ['returns', 'list', filter, limit],
      queryFn: ({ pageParam: cursor }) => pageOf(filter, limit, cursor),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  ofOrder: (id: string) =>
    queryOptions({
      queryKey: ['returns', 'list', 'order', id],
      queryFn: () =>
        orThrow(api.GET('/orders/{id}/returns', { params: { path: { id } } })).then(({ items }) => items),
    }),
  /** The coded reasons for a no, and which rule stands against each on this version of the case. */
  rejectOptions: ({ id, version }: Return) =>
    queryOptions({
      queryKey: ['returns', 'reject-options', id, version],
      queryFn: () =>
        orThrow(api.GET('/returns/{id}/reject-options', { params: { path: { id } } })).then(
          ({ items }) => items,
        ),
    }),
  earlierTimeline: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['returns', 'timeline', id],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/returns/{id}/timeline', { params: { path: { id }, query: { cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
}

/** Asking costs nothing and stores nothing; the last answer stays on screen until the next one is there. */
export const useQuote = (ask: Ask | undefined, editing?: string) =>
  useQuery({
    queryKey: ['quote', ask, editing],
    queryFn: ({ signal }) =>
      orThrow(api.POST('/returns/quote', { body: ask as Ask, params: { query: { editing } }, signal })),
    enabled: ask !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

const keep = (fresh: Tagged<Return>, cache: QueryClient) =>
  cache.setQueryData(returnQueries.one(fresh.id).queryKey, fresh)

const refresh = [
  ['returns', 'list'],
  ['returns', 'timeline'],
  ['orders'],
  ['clocks'],
  ['refunds'],
  ['repair-slots'],
  ['credit'],
]

export const useOpenReturn = () =>
  useVerb<Tagged<Return>, Ask>({
    send: (body, header) => orThrowTagged(api.POST('/returns', { body, headers: header })),
    keep,
    refresh,
    once: true,
  })

/** The button that European law wants: one case for everything that may still be withdrawn. */
export const useWithdrawContract = () =>
  useVerb<Tagged<Return>, Schemas['WithdrawContract']>({
    send: (body, headers) => orThrowTagged(api.POST('/withdrawals', { body, headers })),
    keep,
    refresh,
    once: true,
  })

/** The confirmation, word for word as it is kept. */
export const withdrawalText = async (returnId: string): Promise<string> =>
  String(
    await orThrow<unknown>(
      api.GET('/withdrawals/{returnId}', {
        params: { path: { returnId } },
        headers: { Accept: 'text/plain' },
        parseAs: 'text',
      }),
    ),
  )

/** A case as it stands on screen: each verb says which version of it was looked at. */
export type Seen = Tagged<Return>

/** What to read anew when it turns out that somebody was faster. */
const refreshOnStale = ({ id }: Seen) => [returnQueries.one(id).queryKey, ...refresh]

export const useEditReturn = (ret: Seen) =>
  useVerb<Seen, Ask>({
    send: (body, header) =>
      orThrowTagged(
        api.POST('/returns/{id}/edit', {
          body,
          params: { path: { id: ret.id }, header: { ...header, ...mustSee(ret) } },
        }),
      ),
    keep,
    refresh,
    refreshOnStale: refreshOnStale(ret),
    once: true,
  })

/** The verbs of a case that answer it fresh; one hook each, so that a page reads as what it does. */
const verb =
  <P extends VerbPath>(path: P) =>
  (ret: Seen) =>
    useVerb<Seen, VerbBody<P>>({
      send: (body, header) =>
        orThrowTagged(
          // The paths differ only in their body, which VerbBody has checked; openapi-fetch cannot see that through P.
          (api.POST as unknown as PostVerb)(path, {
            body,
            params: { path: { id: ret.id } },
            headers: { ...header, ...asSeen(ret) },
          }),
        ),
      keep,
      refresh,
      refreshOnStale: refreshOnStale(ret),
    })

interface VerbBodies {
  '/returns/{id}/withdraw': Schemas['OnBehalf'] | undefined
  '/returns/{id}/refund-early': undefined
  '/returns/{id}/intercept-stopped': undefined
  '/returns/{id}/intercept-failed': undefined
  '/returns/{id}/approve': Schemas['Approve']
  '/returns/{id}/reject': Schemas['Reject']
  '/returns/{id}/ship': Schemas['Ship']
  '/returns/{id}/delivered': Schemas['Delivered']
  '/returns/{id}/receive': Schemas['Receipt']
  '/returns/{id}/inspect': Schemas['Inspection']
  '/returns/{id}/undo-receipt': undefined
  '/returns/{id}/countersign': undefined
  '/returns/{id}/refund': Schemas['GrantRefund']
  '/returns/{id}/send-back': Schemas['SendBack']
  '/returns/{id}/assign': Schemas['Assign']
  '/returns/{id}/note': Schemas['Note']
  '/returns/{id}/pause-clock': Schemas['PauseClock']
  '/returns/{id}/agree-to-pause': undefined
  '/returns/{id}/decline-pause': undefined
  '/returns/{id}/resume-clock': undefined
  '/returns/{id}/extend-clock': Schemas['ExtendClock']
  '/returns/{id}/import-deadline': Schemas['ImportDeadline']
  '/returns/{id}/ask': Schemas['AskBuyer']
  '/returns/{id}/answer': Schemas['AnswerShop']
  '/returns/{id}/offer': Schemas['MakeOffers']
  '/returns/{id}/accept-offer': Schemas['OnBehalf'] | undefined
  '/returns/{id}/decline-offer': Schemas['OnBehalf'] | undefined
  '/returns/{id}/take-back-offer': undefined
  '/returns/{id}/difference-paid': Schemas['DifferencePaid']
  '/returns/{id}/pay-with-credit': Schemas['PayWithCredit']
  '/returns/{id}/resend': Schemas['Resend']
  '/returns/{id}/confirm': Schemas['OnBehalf'] | undefined
  '/returns/{id}/convert': Schemas['Convert']
  '/returns/{id}/use-deadline': undefined
  '/returns/{id}/diagnose': undefined
  '/returns/{id}/quote-repair': Schemas['QuoteRepair']
  '/returns/{id}/accept-quote': Schemas['AcceptQuote']
  '/returns/{id}/decline-quote': Schemas['OnBehalf'] | undefined
  '/returns/{id}/start-repair': undefined
  '/returns/{id}/test-repair': undefined
  '/returns/{id}/repaired': Schemas['Repaired']
  '/returns/{id}/give-up-repair': Schemas['GiveUpRepair']
  '/returns/{id}/hand-over': undefined
  '/returns/{id}/still-faulty': Schemas['OnBehalf'] | undefined
  '/returns/{id}/choose-instead': Schemas['ChooseInstead']
  '/returns/{id}/book-appointment': Schemas['BookAppointment']
  '/returns/{id}/cancel-appointment': undefined
}
type VerbPath = keyof VerbBodies
type VerbBody<P extends VerbPath> = VerbBodies[P]
type PostVerb = (
  path: VerbPath,
  init: object,
) => Promise<{ data?: Return; error?: unknown; response: Response }>

export const useWithdraw = verb('/returns/{id}/withdraw')
/** Money before the goods are back: a supervisor's decision. */
export const useRefundEarly = verb('/returns/{id}/refund-early')
export const useApprove = verb('/returns/{id}/approve')
/** The parcel that was called back turns round, or does not. */
export const useInterceptStopped = verb('/returns/{id}/intercept-stopped')
export const useInterceptFailed = verb('/returns/{id}/intercept-failed')
export const useReject = verb('/returns/{id}/reject')
export const useShip = verb('/returns/{id}/ship')
export const useMarkDelivered = verb('/returns/{id}/delivered')
export const useReceive = verb('/returns/{id}/receive')
export const useInspect = verb('/returns/{id}/inspect')
/** As long as nothing else has happened since. */
export const useUndoReceipt = verb('/returns/{id}/undo-receipt')
export const useCountersign = verb('/returns/{id}/countersign')
export const useGrantRefund = verb('/returns/{id}/refund')
export const useSendBack = verb('/returns/{id}/send-back')
export const useAssign = verb('/returns/{id}/assign')
export const useNote = verb('/returns/{id}/note')
export const usePauseClock = verb('/returns/{id}/pause-clock')
/** The buyer's word on a clock that is to stand still while both talk. */
export const useAgreeToPause = verb('/returns/{id}/agree-to-pause')
export const useDeclinePause = verb('/returns/{id}/decline-pause')
export const useResumeClock = verb('/returns/{id}/resume-clock')
export const useExtendClock = verb('/returns/{id}/extend-clock')
export const useImportDeadline = verb('/returns/{id}/import-deadline')
export const useAskBuyer = verb('/returns/{id}/ask')
export const useAnswerShop = verb('/returns/{id}/answer')
export const useMakeOffers = verb('/returns/{id}/offer')
export const useAcceptOffer = verb('/returns/{id}/accept-offer')
export const useDeclineOffer = verb('/returns/{id}/decline-offer')
export const useTakeBackOffer = verb('/returns/{id}/take-back-offer')
export const useDifferencePaid = verb('/returns/{id}/difference-paid')
/** The difference, or a part of it, with what the buyer has in the shop. */
export const usePayWithCredit = verb('/returns/{id}/pay-with-credit')
export const useResend = verb('/returns/{id}/resend')
export const useConfirmReplacement = verb('/returns/{id}/confirm')
export const useConvert = verb('/returns/{id}/convert')
/** Nothing is held for the old one: its deadline alone counts. */
export const useUseDeadline = verb('/returns/{id}/use-deadline')
export const useDiagnose = verb('/returns/{id}/diagnose')
export const useQuoteRepair = verb('/returns/{id}/quote-repair')
export const useAcceptQuote = verb('/returns/{id}/accept-quote')
export const useDeclineQuote = verb('/returns/{id}/decline-quote')
export const useStartRepair = verb('/returns/{id}/start-repair')
export const useTestRepair = verb('/returns/{id}/test-repair')
export const useRepaired = verb('/returns/{id}/repaired')
export const useGiveUpRepair = verb('/returns/{id}/give-up-repair')
export const useHandOver = verb('/returns/{id}/hand-over')
export const useStillFaulty = verb('/returns/{id}/still-faulty')
export const useChooseInstead = verb('/returns/{id}/choose-instead')
export const useBookAppointment = verb('/returns/{id}/book-appointment')
export const useCancelAppointment = verb('/returns/{id}/cancel-appointment')
