import { offeredKinds } from '../kinds'
import type { ReturnFilter } from '../returns.queries'

export const queueTabs = ['decide', 'receive', 'refund', 'mine', 'buyer', 'paused', 'all'] as const
export type QueueTab = (typeof queueTabs)[number]

const filters: Record<QueueTab, ReturnFilter> = {
  decide: { status: 'SUBMITTED', turn: 'SELLER' },
  receive: { status: 'APPROVED', goods: 'IN_TRANSIT' },
  refund: { status: 'APPROVED', turn: 'SELLER', money: 'NONE' },
  mine: { assignee: 'me' },
  buyer: { turn: 'BUYER' },
  paused: { paused: true },
  all: {},
}

/** The question behind the address: a tab, a kind, a search, an order. */
export function queueFilter(of: (name: string) => string | undefined): ReturnFilter {
  const tab = queueTabs.find((one) => one === of('tab')) ?? 'all'
  const kind = offeredKinds.find((one) => one === of('kind'))
  return {
    ...filters[tab],
    ...(kind && { kind }),
    q: of('q'),
    sort: of('sort') === 'NEW' ? 'NEW' : 'DUE',
  }
}

const key = 'aftercare.queue'

interface Walk {
  search: string
  ids: string[]
}

/** The case page walks the queue as it was last seen: next is one key away, back has the same filters. */
export const rememberWalk = (walk: Walk) => sessionStorage.setItem(key, JSON.stringify(walk))

export function rememberedWalk(): Walk {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as Walk
  } catch {
    return { search: '', ids: [] }
  }
}

export function neighbours(id: string) {
  const { ids } = rememberedWalk()
  const at = ids.indexOf(id)
  return { next: ids[at + 1], previous: at > 0 ? ids[at - 1] : undefined }
}
