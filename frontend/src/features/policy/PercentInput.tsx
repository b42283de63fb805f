import { Input } from 'antd'
import { type ComponentProps, useState } from 'react'
import { typedDecimal } from '@/i18n/money'

type PercentInputProps = Omit<ComponentProps<typeof Input>, 'value' | 'onChange'> & {
  /** 1250 are 12.5 per cent. */
  basisPoints: number
  onBasisPoints: (basisPoints: number) => void
}

/** A share of a price, with at most two decimals; what is no such share is not taken. */
export function PercentInput({ basisPoints, onBasisPoints, ...input }: PercentInputProps) {
  const [typed, setTyped] = useState(String(basisPoints / 100))
  return (
    <Input
      {...input}
      inputMode="decimal"
      suffix="%"
      value={basisPointsOf(typed) === basisPoints ? typed : String(basisPoints / 100)}
      onChange={({ target }) => {
        const share = basisPointsOf(target.value)
        if (share === undefined) return
        setTyped(target.value)
        onBasisPoints(share)
      }}
    />
  )
}

/** The digits are moved, not multiplied. */
function basisPointsOf(percent: string): number | undefined {
  if (percent.trim() === '') return 0
  const decimal = typedDecimal(percent, 2)
  return decimal === undefined ? undefined : Number(decimal.replace('.', ''))
}
