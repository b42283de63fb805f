import type { Kind } from '@/api/types'

/** Where goods make it right, nothing may be promised in money. */
export const getsGoods = (kind: Kind | undefined) =>
  kind === 'EXCHANGE' || kind === 'RESHIP' || kind === 'REPAIR' ? kind : undefined
