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
