/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob) {
  const address = URL.createObjectURL(content)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // Some phones fetch it only after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A spreadsheet takes a text for UTF-8 only when it begins by saying so. */
export const saveText = (name: string, text: string, type = 'text/csv;charset=utf-8') =>
  saveFile(name, new Blob(type.startsWith('text/csv') ? ['\uFEFF', text] : [text], { type }))
