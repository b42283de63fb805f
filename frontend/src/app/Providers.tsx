import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { newCache } from './cache'
import { routes } from './routes'

export function Providers() {
  const [cache] = useState(newCache)
  const [router] = useState(() => createBrowserRouter(routes))
  return (
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
