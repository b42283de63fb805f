const ours = 'aftercare.'
const person = `${ours}person`

/** Half-written requests and the last search name people and goods: they go with the person they belong to. */
export function forgetPerson() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(ours)) sessionStorage.removeItem(key)
}

/** A shared device: whoever comes after finds nothing; whoever only had to log in again finds everything. */
export function remember(subject: string) {
  if (sessionStorage.getItem(person) === subject) return
  forgetPerson()
  sessionStorage.setItem(person, subject)
}
