import { QueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem'

export const newCache = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          error instanceof Problem && error.isPassing && failures < (error.status === 429 ? 5 : 2),
        retryDelay: (failures, error) => patienceMillis(failures, error),
        refetchOnWindowFocus: true,
      },
    },
  })

/** As long as the server asks for; otherwise a little longer each time. */
const patienceMillis = (failures: number, error: Error) =>
  error instanceof Problem && error.retryAfterSeconds !== undefined
    ? error.retryAfterSeconds * 1000
    : Math.min(1000 * 2 ** failures, 30_000)
