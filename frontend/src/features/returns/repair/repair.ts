import type { Seen } from '../returns.queries'

export type Repair = NonNullable<Seen['repair']>
