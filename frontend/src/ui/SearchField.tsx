import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from './useKeys'
import { useStillHere } from './useStillHere'

const restMillis = 300

interface SearchFieldProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
  width?: number
}

/** Asks when the typing rests; `/` brings the cursor here. */
export function SearchField({ label, value = '', onChange, width = 260 }: SearchFieldProps) {
  const { t } = useTranslation('common')
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  const [timesLeft, setTimesLeft] = useState(0)
  const input = useRef<InputRef>(null)
  const stillHere = useStillHere()
  useKeys({ '/': { says: t('keys.search'), act: () => input.current?.focus() } })
  // Back, or another view: the address says something new, unless it only repeats what is written here.
  if (known !== value) {
    setKnown(value)
    if (typed.trim() !== value) setTyped(value)
  }
  const search = useRef(() => {})
  search.current = () => {
    // Whoever has opened a row must not be called back by a search that was still resting.
    if (typed.trim() !== value && stillHere()) onChange(typed.trim() || undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the rest anew, and so does leaving the field: the press of a row's link must find the row where it was
  useEffect(() => {
    const timer = setTimeout(() => search.current(), restMillis)
    return () => clearTimeout(timer)
  }, [typed, timesLeft])
  return (
    <Input
      ref={input}
      allowClear
      type="search"
      style={{ width }}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => search.current()}
      onBlur={() => setTimesLeft((times) => times + 1)}
    />
  )
}
