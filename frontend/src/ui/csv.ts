const cell = (value: unknown) => {
  const text = String(value ?? '')
  // Spreadsheets run what begins like this as a formula; only a plain negative number is none.
  const safe = /^[=+\-@\t\r\n]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvOf = (rows: unknown[][]) => rows.map((row) => row.map(cell).join(',')).join('\r\n')
