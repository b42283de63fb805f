import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { serverSkewMillis } from '@/api/serverTime'
import { ShopTime } from '@/ui/now'
import { shopQueries } from './shops.queries'

/** Countdowns below run on the shop's clock, which in a sandbox has been moved. */
export function ShopTimeOf({ shopId, children }: { shopId: string | undefined; children: ReactNode }) {
  const { data: shop } = useQuery({
    ...shopQueries.one(shopId ?? ''),
    enabled: Boolean(shopId),
    retry: false,
  })
  const offset = shop?.sandbox ? Date.parse(shop.now) - shop.askedAt - serverSkewMillis() : 0
  return <ShopTime value={offset}>{children}</ShopTime>
}
