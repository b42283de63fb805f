const cell = (value: unknown) => {
  const text = String(value ?? '')
  // Spreadsheets run what begins like this as a formula; only a plain negative number is none.
  const safe = /^[=+\-@\t\r\n]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvOf = (rows: unknown[][]) => rows.map((row) => row.map(cell).join(',')).join('\r\n')

export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8') {
  const address = URL.createObjectURL(
    new Blob(type.startsWith('text/csv') ? ['\uFEFF', text] : [text], { type }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
