import { useFormat } from '@/i18n/useFormat'

/** A moment; the exact instant is under the pointer. */
export function When({ at, as = 'dateTime' }: { at: string; as?: 'dateTime' | 'day' | 'fullDay' }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format[as](at)}
    </time>
  )
}
