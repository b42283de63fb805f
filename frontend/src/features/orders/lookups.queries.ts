import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export const useFindOrder = () =>
  useVerb<Schemas['OrderLookup'], Schemas['FindOrder']>({
    send: (body, headers) => orThrow(api.POST('/orders/find', { body, headers })),
  })

export const useConfirmFound = (id: string) =>
  useVerb<Schemas['FoundOrder'], string>({
    send: (code, headers) =>
      orThrow(api.POST('/orders/find/{id}/confirm', { body: { code }, params: { path: { id } }, headers })),
    refresh: [['orders'], ['returns']],
  })
