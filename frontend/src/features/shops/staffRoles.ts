import type { StaffRole } from '@/api/types'

/** What a person may be in a shop; partners are programs. */
export const peopleRoles = [
  'AGENT',
  'SUPERVISOR',
  'OWNER',
  'WAREHOUSE',
  'FINANCE',
] as const satisfies StaffRole[]
