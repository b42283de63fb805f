import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '@/auth/me.queries'
import InvitationPage from '@/features/shops/InvitationPage'
import { AppFrame } from './layout/AppFrame'

/** Before somebody is anybody's staff: no menu, only the question. */
export default function InvitedPage() {
  const { data: me } = useSuspenseQuery(meQuery)
  return (
    <AppFrame me={me} area="buyer">
      <InvitationPage />
    </AppFrame>
  )
}
