import type { Preset } from '@/api/types'

export type Faults = NonNullable<Preset['faults']>

/** What goods that are faulty may ask for in steps. */
export const faultKinds = [
  'RETURN_REFUND',
  'EXCHANGE',
  'RESHIP',
  'REPAIR',
] as const satisfies Faults['steps'][number]['kinds']
