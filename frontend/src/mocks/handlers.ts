import type { HttpHandler } from 'msw'
import { agreementHandlers } from './agreement'
import { askingHandlers } from './asking'
import { byAgreementHandlers } from './byAgreement'
import { clockHandlers } from './clocks'
import { decidingHandlers } from './deciding'
import { evidenceHandlers } from './evidence'
import { failureHandlers } from './failures'
import { moneyHandlers } from './money'
import { orderHandlers } from './orders'
import { penaltyHandlers } from './penalties'
import { peopleHandlers } from './people'
import { platformHandlers } from './platforms'
import { policyHandlers } from './policy'
import { refundHandlers } from './refunds'
import { repairHandlers } from './repairs'
import { sceneHandlers, tooSoon } from './scenes'
import { refusal } from './server'
import { shopHandlers } from './shops'
import { signalHandlers } from './signals'
import { warehouseHandlers } from './warehouse'

export { refusal, tooSoon }

/** The whole server, as far as the pages ask it. */
export const handlers: HttpHandler[] = [
  ...sceneHandlers,
  ...shopHandlers,
  ...platformHandlers,
  ...penaltyHandlers,
  ...orderHandlers,
  ...askingHandlers,
  ...byAgreementHandlers,
  ...decidingHandlers,
  ...agreementHandlers,
  ...repairHandlers,
  ...evidenceHandlers,
  ...refundHandlers,
  ...warehouseHandlers,
  ...moneyHandlers,
  ...failureHandlers,
  ...clockHandlers,
  ...policyHandlers,
  ...peopleHandlers,
  ...signalHandlers,
]
