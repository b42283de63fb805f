import { Input } from 'antd'
import type { ComponentProps } from 'react'

type CountInputProps = Omit<ComponentProps<typeof Input>, 'value' | 'onChange'> & {
  count: number
  onCount: (count: number) => void
}

/** A whole number of days, months or times. */
export function CountInput({ count, onCount, ...input }: CountInputProps) {
  return (
    <Input
      {...input}
      inputMode="numeric"
      value={count}
      onChange={(e) => onCount(Number(e.target.value.replace(/\D/g, '').slice(0, 5)))}
    />
  )
}
