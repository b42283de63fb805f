import { useFormat } from '@/i18n/useFormat'

/** From when to when somebody comes, by the clock of the place; its zone is named where the reader's shows another time. */
export function Window({ from, to, zone }: { from: string; to: string; zone: string }) {
  const { spell, zoneBeside } = useFormat()
  return (
    <>
      <time dateTime={from}>{spell(from, to, zone)}</time>
      {zoneBeside(to, zone)}
    </>
  )
}
