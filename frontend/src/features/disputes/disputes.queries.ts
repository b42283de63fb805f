import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQuery,
} from '@tanstack/react-query'
import { api, asSeen, orThrow, orThrowTagged, type Schemas, type Tagged } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Dispute = Tagged<Schemas['Dispute']>
export type DisputeRow = Schemas['DisputeRow']
export type Statement = Dispute['statements'][number]
export type Opinion = Dispute['opinions'][number]
export type Judgement = Dispute['judgements'][number]
export type Remedy = Judgement['remedy']
export type DisputeAction = Dispute['actions'][number]
export type Which = Schemas['WhichDisputes']
export type Decide = Schemas['DecideDispute']

export const disputeQueries = {
  one: (id: string) =>
    queryOptions({
      queryKey: ['disputes', 'one', id],
      queryFn: (): Promise<Dispute> => orThrowTagged(api.GET('/disputes/{id}', { params: { path: { id } } })),
    }),
  list: (which: Which) =>
    infiniteQueryOptions({
      queryKey: ['disputes', 'list', which],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/disputes', { params: { query: { which, limit: 40, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: 15_000,
    }),
  rates: () =>
    queryOptions({
      queryKey: ['disputes', 'rates'],
      queryFn: () => orThrow(api.GET('/disputes/rates')),
      staleTime: 5 * 60_000,
    }),
  standards: () =>
    queryOptions({
      queryKey: ['disputes', 'standards'],
      queryFn: () => orThrow(api.GET('/disputes/standards')),
      staleTime: 60 * 60_000,
    }),
}

const keep = (fresh: Dispute, cache: QueryClient) =>
  cache.setQueryData(disputeQueries.one(fresh.id).queryKey, fresh)

const refresh = [['returns'], ['disputes', 'list'], ['clocks'], ['refunds']]

/** The case as it stands on screen, of which no more is needed than its version. */
export type SeenCase = Tagged<{ id: string; version: number }>

export const useEscalate = (ret: SeenCase) =>
  useVerb<Dispute, Schemas['SayInDispute']>({
    send: (body, header) =>
      orThrowTagged(
        api.POST('/returns/{id}/escalate', {
          body,
          params: { path: { id: ret.id } },
          headers: { ...header, ...asSeen(ret) },
        }),
      ),
    keep,
    refresh,
    refreshOnStale: [['returns']],
  })

/** The verbs of a dispute that answer it fresh. */
const verb =
  <P extends VerbPath>(path: P) =>
  (dispute: Dispute) =>
    useVerb<Dispute, VerbBodies[P]>({
      send: (body, header) =>
        orThrowTagged(
          // The paths differ only in their body, which VerbBodies has checked; openapi-fetch cannot see that through P.
          (api.POST as unknown as PostVerb)(path, {
            body,
            params: { path: { id: dispute.id } },
            headers: { ...header, ...asSeen(dispute) },
          }),
        ),
      keep,
      refresh,
      refreshOnStale: [disputeQueries.one(dispute.id).queryKey, ...refresh],
    })

interface VerbBodies {
  '/disputes/{id}/evidence': Schemas['SayInDispute']
  '/disputes/{id}/appeal': Schemas['SayInDispute']
  '/disputes/{id}/withdraw': undefined
  '/disputes/{id}/carry-out': undefined
  '/disputes/{id}/take': undefined
  '/disputes/{id}/ask': Schemas['AskSide']
  '/disputes/{id}/ask-opinion': Schemas['AskOpinion']
  '/disputes/{id}/opinion': Schemas['GiveOpinion']
  '/disputes/{id}/decide': Decide
}
type VerbPath = keyof VerbBodies
type PostVerb = (
  path: VerbPath,
  init: object,
) => Promise<{ data?: Schemas['Dispute']; error?: unknown; response: Response }>

export const useSay = verb('/disputes/{id}/evidence')
export const useAppeal = verb('/disputes/{id}/appeal')
export const useWithdrawDispute = verb('/disputes/{id}/withdraw')
export const useCarryOut = verb('/disputes/{id}/carry-out')
export const useTake = verb('/disputes/{id}/take')
export const useAskSide = verb('/disputes/{id}/ask')
export const useAskOpinion = verb('/disputes/{id}/ask-opinion')
export const useGiveOpinion = verb('/disputes/{id}/opinion')
export const useDecide = verb('/disputes/{id}/decide')

/** What a ruling would pay as things stand; asked for anew with every choice. */
export const useRulingQuote = (dispute: Dispute, ruling: Decide | undefined) =>
  useQuery({
    queryKey: ['disputes', 'quote', dispute.id, dispute.version, ruling],
    queryFn: ({ signal }) =>
      orThrow(
        api.POST('/disputes/{id}/quote', {
          body: ruling as Decide,
          params: { path: { id: dispute.id } },
          signal,
        }),
      ),
    enabled: ruling !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })

export type PacketKind = 'pdf' | 'zip'

/** Both doors answer files alone, so each is asked for by its type. */
export const packetFile = async (id: string, kind: PacketKind): Promise<Blob> => {
  const asked = {
    params: { path: { id } },
    headers: { Accept: `application/${kind}` },
    parseAs: 'blob',
  } as const
  return (await orThrow<unknown>(
    kind === 'pdf' ? api.GET('/disputes/{id}/packet.pdf', asked) : api.GET('/disputes/{id}/packet', asked),
  )) as Blob
}
