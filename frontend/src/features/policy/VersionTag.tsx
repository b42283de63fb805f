import { useTranslation } from 'react-i18next'
import { useFormat } from '@/i18n/useFormat'
import { Tag } from '@/ui/Tag'
import type { PresetVersion } from './policy.queries'

/** Where a version stands: what orders placed now stand on, what comes, what was. */
export function VersionTag({ of }: { of: PresetVersion }) {
  const { t } = useTranslation('policy')
  const { dateTime } = useFormat()
  if (of.state === 'DRAFT') return <Tag tone="soon">{t('state.DRAFT')}</Tag>
  if (of.state === 'DISCARDED') return <Tag>{t('state.DISCARDED')}</Tag>
  if (of.inEffect) return <Tag tone="done">{t('state.inEffect')}</Tag>
  return <Tag tone="waiting">{t('state.from', { day: dateTime(of.effectiveFrom ?? of.draftedAt) })}</Tag>
}

/** The preset in words, and which version of it. */
export function VersionName({ of: { presetId, number } }: { of: PresetVersion }) {
  const { t } = useTranslation(['policy', 'shops'])
  const preset = t(`shops:presetName.${presetId as 'CN_7D'}`, { defaultValue: presetId })
  return <>{t('versions.name', { preset, number })}</>
}
