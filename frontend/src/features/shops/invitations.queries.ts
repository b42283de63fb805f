import { queryOptions } from '@tanstack/react-query'
import { api, orThrow, type Schemas } from '@/api/client'
import { useVerb } from '@/api/useVerb'

export const invitationQueries = {
  open: (shopId: string) =>
    queryOptions({
      queryKey: ['shops', shopId, 'invitations'],
      queryFn: () =>
        orThrow(
          api.GET('/shops/{id}/invitations', { params: { path: { id: shopId }, query: { limit: 200 } } }),
        ).then(({ items }) => items),
    }),
  /** What a link invites to; the question changes nothing. */
  of: (token: string) =>
    queryOptions({
      queryKey: ['invitation', token],
      queryFn: () => orThrow(api.POST('/invitations/look', { body: { token } })),
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

export const useInvite = (shopId: string) =>
  useVerb<Schemas['Invitation'], Schemas['Invite']>({
    send: (body, headers) =>
      orThrow(api.POST('/shops/{id}/invitations', { body, params: { path: { id: shopId } }, headers })),
    refresh: [['shops', shopId, 'invitations']],
  })

export const useInvitationVerb = (shopId: string, verb: 'renew' | 'withdraw') =>
  useVerb<Schemas['Invitation'], string>({
    send: (invitationId, headers) => {
      const params = { path: { id: shopId, invitationId } }
      return orThrow(
        verb === 'renew'
          ? api.POST('/shops/{id}/invitations/{invitationId}/renew', { params, headers })
          : api.POST('/shops/{id}/invitations/{invitationId}/withdraw', { params, headers }),
      )
    },
    refresh: [['shops', shopId, 'invitations']],
  })

export const useJoin = () =>
  useVerb<Schemas['InvitedTo'], string>({
    send: (token, headers) => orThrow(api.POST('/invitations/accept', { body: { token }, headers })),
    refresh: [['me']],
  })
