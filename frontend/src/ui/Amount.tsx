import type { Money } from '@/i18n/money'
import { useFormat } from '@/i18n/useFormat'

export function Amount({ of, strong }: { of: Money; strong?: boolean }) {
  const text = useFormat().money(of)
  return strong ? <strong className="tabular">{text}</strong> : <span className="tabular">{text}</span>
}
