import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export type Invoice = Schemas['Invoice']
export type RedLetter = Schemas['RedLetter']
export type RequestInvoice = Schemas['RequestInvoice']

export interface InvoiceFilter {
  state: Invoice['state']
  /** With a red letter that stands so. */
  red?: RedLetter['state']
  /** Only what must be issued anew. */
  again?: boolean
  q?: string
}

export const invoiceQueries = {
  list: (filter: InvoiceFilter) =>
    infiniteQueryOptions({
      queryKey: ['invoices', 'list', filter],
      queryFn: ({ pageParam: cursor }) =>
        orThrow(api.GET('/invoices', { params: { query: { ...filter, limit: 40, cursor } } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  /** Null while nobody has asked for one. */
  of: (orderId: string) =>
    queryOptions({
      queryKey: ['invoices', 'of', orderId],
      queryFn: async (): Promise<Invoice | null> =>
        (await orThrow(api.GET('/orders/{id}/invoice', { params: { path: { id: orderId } } }))) ?? null,
    }),
}

const refresh = [['invoices']]

export const useRequestInvoice = (id: string) =>
  useVerb<Invoice, RequestInvoice>({
    send: (body, header) =>
      orThrow(api.POST('/orders/{id}/invoice-request', { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export type IssueVerb = 'issue' | 'issue-again'

export const useIssueInvoice = (id: string, verb: IssueVerb) =>
  useVerb<Invoice, Schemas['IssueInvoice']>({
    send: (body, header) =>
      orThrow(api.POST(`/invoices/{id}/${verb}`, { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export const useAttachInvoiceFile = (id: string) =>
  useVerb<Invoice, Schemas['AttachInvoiceFile']>({
    send: (body, header) =>
      orThrow(api.POST('/invoices/{id}/file', { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export const useAnswerInvoice = (id: string) =>
  useVerb<Invoice, Schemas['AnswerInvoice']>({
    send: (body, header) =>
      orThrow(api.POST('/invoices/{id}/answer', { body, params: { path: { id } }, headers: header })),
    refresh,
  })

export type RedVerb =
  | { verb: 'confirm'; number: string }
  | { verb: 'reject' | 'withdraw' }
  | { verb: 'restart'; by: Schemas['RedEntry'] }

export const useRedLetter = (id: string, redId: string) =>
  useVerb<Invoice, RedVerb>({
    send: (asked, header) => {
      const to = { params: { path: { id, redId } }, headers: header }
      switch (asked.verb) {
        case 'confirm':
          return orThrow(
            api.POST('/invoices/{id}/red-letters/{redId}/confirm', { ...to, body: { number: asked.number } }),
          )
        case 'reject':
          return orThrow(api.POST('/invoices/{id}/red-letters/{redId}/reject', to))
        case 'withdraw':
          return orThrow(api.POST('/invoices/{id}/red-letters/{redId}/withdraw', to))
        case 'restart':
          return orThrow(
            api.POST('/invoices/{id}/red-letters/{redId}/restart', { ...to, body: { by: asked.by } }),
          )
      }
    },
    refresh,
  })
