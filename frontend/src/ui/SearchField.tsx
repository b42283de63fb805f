import { Input, type InputRef } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useKeys } from './useKeys'

interface SearchFieldProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
  width?: number
}

/** Asks when the typing rests; `/` brings the cursor here. */
export function SearchField({ label, value, onChange, width = 260 }: SearchFieldProps) {
  const [typed, setTyped] = useState(value ?? '')
  const input = useRef<InputRef>(null)
  const tell = useRef(onChange)
  tell.current = onChange
  useKeys({ '/': () => input.current?.focus() })
  useEffect(() => setTyped(value ?? ''), [value])
  const search = useCallback(() => {
    if (typed.trim() !== (value ?? '')) tell.current(typed.trim() || undefined)
  }, [typed, value])
  useEffect(() => {
    const timer = setTimeout(search, 300)
    return () => clearTimeout(timer)
  }, [search])
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
      onPressEnter={search}
      // Whoever clicks a row while the search still rests must not be called back by it.
      onBlur={search}
    />
  )
}
