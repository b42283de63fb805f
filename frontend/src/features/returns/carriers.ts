export const carriers = [
  '顺丰速运',
  '京东快递',
  '中通快递',
  '圆通速递',
  '申通快递',
  '韵达快递',
  '极兔速递',
  'EMS',
  'DHL',
  'UPS',
  'FedEx',
  'USPS',
  'Royal Mail',
  'DPD',
]

const shapes: [RegExp, string][] = [
  [/^SF\d{8,}/i, '顺丰速运'],
  [/^JD[A-Z]?\d{8,}/i, '京东快递'],
  [/^YT\d{10,}/i, '圆通速递'],
  [/^JT\d{10,}/i, '极兔速递'],
  [/^1Z[0-9A-Z]{16}/i, 'UPS'],
  [/^[A-Z]{2}\d{9}CN$/i, 'EMS'],
  [/^[A-Z]{2}\d{9}GB$/i, 'Royal Mail'],
]

/** Many numbers say by their shape whose they are; one field less to fill on a phone. */
export const guessCarrier = (number: string) => shapes.find(([shape]) => shape.test(number.trim()))?.[1]
