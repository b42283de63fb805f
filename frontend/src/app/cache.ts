import { QueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem'

export const newCache = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.isPassing,
        refetchOnWindowFocus: true,
      },
    },
  })
