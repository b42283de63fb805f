import type { Evidence } from '@/api/types'

type Of = 'BUYER' | 'REJECTION' | 'FINDINGS' | 'DISPUTE'

/** What is said in a dispute shows its own files. */
const shopsOwn: Record<string, Of> = {
  REJECTION: 'REJECTION',
  INSPECTION: 'FINDINGS',
  DEDUCTION: 'FINDINGS',
  REPAIR: 'FINDINGS',
  DISPUTE: 'DISPUTE',
}

/** The photos of a case that belong to one of its parts: the shop's never stand under the buyer's name. */
export const photosOf = (evidence: Evidence[], ...of: Of[]) =>
  evidence.filter(({ purpose = '' }) => of.includes(shopsOwn[purpose] ?? 'BUYER'))
