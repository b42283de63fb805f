/** A zone an ocean away from wherever this runs, and what its clock shows. */
export const elsewhere =
  new Date().getTimezoneOffset() === 600
    ? { zone: 'Asia/Shanghai', named: '(China Standard Time)', shows: 'May 5, 03:00' }
    : { zone: 'Pacific/Honolulu', named: '(Hawaii-Aleutian Standard Time)', shows: 'May 4, 09:00' }

/** When it shows that. */
export const thatMoment = '2099-05-04T19:00:00Z'
