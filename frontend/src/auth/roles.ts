import type { Me, Role } from './me.queries'

export const staffRoles = ['agent', 'supervisor', 'owner', 'warehouse', 'finance'] as const satisfies Role[]

export const has = (me: Me, ...roles: readonly Role[]) => roles.some((role) => me.roles.includes(role))
export const isStaff = (me: Me) => has(me, ...staffRoles)
export const isBuyer = (me: Me) => has(me, 'buyer')
