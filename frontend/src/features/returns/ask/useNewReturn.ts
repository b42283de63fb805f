import { useNavigate } from 'react-router'
import type { Ask } from '@/api/types'
import { useOpenReturn } from '../returns.queries'
import type { Draft } from './draft'
import { useDraft } from './useDraft'

/** A request that is not there yet: its draft is kept under `about`, goes when it was sent, and the case is shown at `pathOf`. */
export function useNewReturn(about: string, start: Draft, pathOf: (returnId: string) => string) {
  const navigate = useNavigate()
  const openReturn = useOpenReturn()
  const { draft, change, drop } = useDraft(about, start)
  const send = (ask: Ask) =>
    openReturn.mutate(ask, {
      onSuccess: ({ id }) => {
        drop()
        void navigate(pathOf(id), { replace: true })
      },
    })
  return { draft, change, send, sending: openReturn.isPending, problem: openReturn.error }
}
