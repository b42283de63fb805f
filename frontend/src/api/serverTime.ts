/** How far this device's clock is off: a phone set ten minutes wrong must not show a wrong deadline. */
let skewMillis = 0

export function noteServerTime(response: Response) {
  const said = Date.parse(response.headers.get('date') ?? '')
  if (Number.isNaN(said)) return
  const skew = said - Date.now()
  // The header has whole seconds and the answer travelled; below five seconds it is noise.
  skewMillis = Math.abs(skew) > 5_000 ? skew : 0
}

export const serverSkewMillis = () => skewMillis
