import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { PageHeader } from '@/ui/PageHeader'
import { DryRunPanel } from './DryRunPanel'
import { PresetForm } from './PresetForm'
import { PublishPanel } from './PublishPanel'
import css from './policy.module.css'
import { policyPath, useVersionId } from './policy.paths'
import { policyQueries } from './policy.queries'
import { VersionName, VersionTag } from './VersionTag'

/** One version: what it promises beside the rule it stands on, what it would have changed, and from when it counts. */
export default function PresetVersionPage() {
  const { t } = useTranslation('policy')
  const isOwner = has(useMe(), 'owner')
  const { data: version } = useSuspenseQuery(policyQueries.version(useVersionId()))
  return (
    <>
      <PageHeader
        title={<VersionName of={version} />}
        back={{ to: policyPath(), label: t('title') }}
        beside={<VersionTag of={version} />}
      />
      <div className={css.page}>
        <PresetForm key={version.etag} version={version} editable={isOwner && version.state === 'DRAFT'} />
        <DryRunPanel version={version} />
        {isOwner && <PublishPanel version={version} />}
      </div>
    </>
  )
}
