import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { changeSession } from '@/api/session'
import { newCache } from '@/app/cache'
import { routes } from '@/app/routes'

/** The whole application at an address, as somebody. */
export function renderApp(path: string, as = 'buyer') {
  changeSession({ token: () => as })
  const cache = newCache()
  cache.setDefaultOptions({ queries: { ...cache.getDefaultOptions().queries, retryDelay: 1 } })
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  const shown = render(
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), router, ...shown }
}
