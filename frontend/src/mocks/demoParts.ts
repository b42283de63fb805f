import { anId, cny, inHours } from './fixtures'

/** A clock that runs. */
export function aClock(
  code: 'C5' | 'C6' | 'C8' | 'C9',
  outcome: 'AUTO_REFUND' | 'AUTO_CLOSE_BUYER',
  hours: number,
  risk: string | undefined,
  text: string,
) {
  return {
    kind: 'HARD',
    code,
    outcome,
    text,
    state: 'RUNNING',
    startedAt: inHours(-20),
    dueAt: inHours(hours),
    atRisk: cny(risk ?? '0.00'),
    extended: false,
  } as const
}

/** A part of a refund. */
export function aLeg(
  tenderRef: string,
  method: string,
  amount: string,
  state: 'GRANTED' | 'FAILED' | 'PAID',
  failure?: string,
) {
  return {
    id: anId(),
    tenderRef,
    kind: 'WALLET',
    method,
    amount: cny(amount),
    gateway: state === 'FAILED' ? 'HTTP' : 'MANUAL',
    state,
    attempts: state === 'FAILED' ? 3 : 0,
    reference: state === 'PAID' ? '4200002231202611211234567890' : undefined,
    failure,
  }
}
