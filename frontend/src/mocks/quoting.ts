import type { Ask, Order, Quote, Return } from '@/api/types'
import { comesBack } from '@/features/returns/kinds'
import { isMore, sum } from '@/i18n/money'
import { cny, quoteLines } from './fixtures'
import type { Says } from './says'
import { refusedAt } from './server'
import { db } from './world'

export const takenOf = (order: Order, lineNo: number, editing: string | null) =>
  db.returns
    .filter(
      (ret) =>
        ret.orderId === order.id && ret.id !== editing && !['WITHDRAWN', 'EXPIRED'].includes(ret.request),
    )
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineNo === lineNo)
    .reduce((taken, { quantity }) => taken + quantity, 0)

/** The pieces that are asked for, as they stand in the case. */
export const askedOf = (order: Order, ask: Pick<Ask, 'lines'>): Return['lines'] =>
  ask.lines.map(({ lineNo, quantity, wanted }) => {
    const line = order.lines.find((one) => one.lineNo === lineNo)
    return {
      sku: line?.sku ?? '',
      title: line?.title ?? '',
      lineNo,
      quantity,
      units: [{ state: 'WITH_BUYER', quantity }],
      wanted: wanted ? { variant: wanted } : undefined,
    }
  })

export function quoteOf(ask: Ask, says: Says): Quote {
  const order = db.orders.find(({ id }) => id === ask.orderId)
  const lines = ask.lines.map(({ lineNo, quantity }): [number, string] => {
    const line = order?.lines.find((one) => one.lineNo === lineNo)
    return [lineNo, ((Number(line?.paid.amount ?? 0) / (line?.quantity ?? 1)) * quantity).toFixed(2)]
  })
  const freeMind = ask.reason === 'NO_REASON'
  const accounts = ask.kind === 'PRICE_MATCH' ? priceLines(ask, lines, says) : quoteLines(lines, says)
  if (freeMind) {
    accounts.push({
      kind: 'FREIGHT_BROKEN',
      amount: cny('-10.00'),
      sentence: {
        rule: 'P19',
        text: says(
          '退货后未满 ¥99.00,原免除的运费 ¥10.00 需扣除。',
          'Without it the order is below ¥99.00, so the waived postage of ¥10.00 is taken off.',
        ),
      },
    })
  }
  const total = sum(
    accounts.map(({ amount }) => amount),
    'CNY',
  )
  return {
    total,
    compensation: cny('0.00'),
    lines: accounts,
    tenders: [{ ref: 'WX-1', kind: 'WALLET', method: '微信支付', amount: total }],
    verdicts: ask.lines.map(({ lineNo }) => ({ lineNo, decision: 'ALLOWED', sentences: [] })),
    returnPostage: !comesBack(ask.kind) ? undefined : freeMind ? 'BUYER' : 'SELLER',
    freight: !comesBack(ask.kind)
      ? undefined
      : freeMind
        ? {
            rule: 'T06',
            text: says(
              '包邮商品无理由退货,只承担寄回运费。',
              'You changed your mind about goods sent free: only the way back is yours to pay.',
            ),
          }
        : { rule: 'P23', text: says('商品有问题,由店铺承担。', 'Because the goods were not right.') },
    moneyWithin: comesBack(ask.kind) ? { days: 7, workingDays: false, from: 'GOODS_RECEIVED' } : undefined,
    evidence:
      ask.kind === 'PRICE_MATCH'
        ? { photosMin: 0, textRequired: true }
        : { photosMin: freeMind ? 0 : 1, textRequired: false },
  }
}

/** The fall of the price, line by line. */
const priceLines = (ask: Ask, paid: [number, string][], says: Says): Quote['lines'] =>
  paid.map(([lineNo, amount], index) => {
    const { quantity = 1, priceNow } = ask.lines[index] ?? {}
    return {
      kind: 'ALLOWANCE',
      lineNo,
      amount: cny((Number(amount) - Number(priceNow?.amount ?? 0) * quantity).toFixed(2)),
      sentence: { rule: 'D05', text: says('价格下降的差额。', 'What the price has fallen by.') },
    }
  })

/** Which line's price is not lower than what was paid. */
export const notLower = (ask: Ask, says: Says) => {
  const index =
    ask.kind === 'PRICE_MATCH'
      ? quoteOf(ask, says).lines.findIndex(({ amount }) => !isMore(amount, cny('0.00')))
      : -1
  return index < 0
    ? undefined
    : refusedAt(
        `/lines/${index}/priceNow`,
        'PRICE_NOT_LOWER',
        says('现在的价格不低于已付价格。', 'The price now is not lower than what was paid.'),
      )
}
