import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
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
  useEffect(() => {
    const timer = setTimeout(() => typed !== (value ?? '') && tell.current(typed.trim() || undefined), 300)
    return () => clearTimeout(timer)
  }, [typed, value])
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
    />
  )
}
