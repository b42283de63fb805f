import { useTranslation } from 'react-i18next'
import type { Preset } from '@/api/types'
import { useFormat } from '@/i18n/useFormat'
import { Tag } from '@/ui/Tag'
import css from './policy.module.css'

/** What it stands on, where that comes from and how sure we are of it. */
export function Source({ of }: { of: Preset }) {
  const { t } = useTranslation(['policy', 'shops'])
  const { fullDay } = useFormat()
  return (
    <p className={css.source}>
      {t('editor.standsOn', { preset: of.id, version: of.version })} · {of.source} ·{' '}
      {t('shops:preset.asOf', { day: fullDay(of.asOf) })}{' '}
      <Tag tone={of.confidence === 'V' ? 'done' : 'soon'}>{t(`shops:confidence.${of.confidence}`)}</Tag>
    </p>
  )
}

/** What the platform lets the shop pay on top; its numbers, not the shop's. */
export function OnTop({ of: { amends } }: { of: Preset }) {
  const { t } = useTranslation('policy')
  const { money } = useFormat()
  if (!amends) return null
  const { unclearPage, missingGift } = amends
  return (
    <ul className="quiet">
      {unclearPage && (
        <li>
          {t('editor.unclearPage', {
            percent: unclearPage.basisPoints / 100,
            most: money(unclearPage.most),
          })}
        </li>
      )}
      {missingGift && (
        <li>
          {t('editor.missingGift', {
            priced: missingGift.pricedUpToBasisPoints / 100,
            least: money(missingGift.leastOfUnpriced),
            unpriced: missingGift.unpricedUpToBasisPoints / 100,
          })}
        </li>
      )}
    </ul>
  )
}
