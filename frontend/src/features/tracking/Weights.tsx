import { useTranslation } from 'react-i18next'
import type { Return } from '@/api/types'
import { When } from '@/ui/When'

/** The scales' word about a parcel that comes back, and that it is taken to be lost; part of a list of facts. */
export function Weights({ parcel }: { parcel: NonNullable<Return['parcel']> }) {
  const { t } = useTranslation('signals')
  const { lostAt, weights } = parcel
  const known = [
    ['declared', weights?.declaredGrams],
    ['carrier', weights?.carrierGrams],
    ['arrived', weights?.arrivedGrams],
  ] as const
  return (
    <>
      {lostAt && (
        <>
          <dt>{t('parcel.lost')}</dt>
          <dd>
            <When at={lostAt} />
          </dd>
        </>
      )}
      {known.map(
        ([who, grams]) =>
          grams !== undefined && (
            <Weight key={who} label={t(`parcel.${who}`)}>
              {t('parcel.grams', { count: grams })}
            </Weight>
          ),
      )}
    </>
  )
}

const Weight = ({ label, children }: { label: string; children: string }) => (
  <>
    <dt>{label}</dt>
    <dd className="tabular">{children}</dd>
  </>
)
