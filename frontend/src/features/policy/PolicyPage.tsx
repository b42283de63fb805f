import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { rowsOf } from '@/api/pages'
import { shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { shopQueries } from '@/features/shops/shops.queries'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { LoadMore } from '@/ui/LoadMore'
import { PageHeader } from '@/ui/PageHeader'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import { PolicyTabs } from './PolicyTabs'
import css from './policy.module.css'
import { presetVersionPath } from './policy.paths'
import { policyQueries, useDraft } from './policy.queries'
import { VersionName, VersionTag } from './VersionTag'

/** What the shop promises above the shipped rules, version by version. */
export default function PolicyPage() {
  const { t } = useTranslation('policy')
  const found = useInfiniteQuery(policyQueries.versions())
  const rows = rowsOf(found.data)
  return (
    <>
      <PageHeader title={t('title')} beside={<NewDraft />} below={<PolicyTabs />} />
      <div className={css.page}>
        <p className="quiet">{t('versions.what')}</p>
        <FaultDrafts />
        {found.error && <ProblemNote error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && <Bones count={3} height={44} label={t('versions.title')} />}
        {found.isSuccess && rows.length === 0 && (
          <EmptyState title={t('versions.none')}>{t('versions.noneText')}</EmptyState>
        )}
        {rows.length > 0 && (
          <Panel title={t('versions.title')}>
            <ul className={css.list}>
              {rows.map((one) => (
                <li key={one.id}>
                  <Link to={presetVersionPath(one.id)}>
                    <VersionName of={one} />
                  </Link>
                  <VersionTag of={one} />
                  <span className="quiet">{one.publishedBy ?? one.draftedBy}</span>
                </li>
              ))}
            </ul>
            <LoadMore {...found} />
          </Panel>
        )}
      </div>
    </>
  )
}

/** Opens a draft of a preset of the shop; only its owner does. */
function useOpenDraft() {
  const me = useMe()
  const navigate = useNavigate()
  const shopId = shopOf(me)?.id
  const { data: shop } = useQuery({ ...shopQueries.one(shopId ?? ''), enabled: shopId !== undefined })
  const draft = useDraft()
  const open = (presetId: string) =>
    draft.mutate({ presetId }, { onSuccess: ({ id }) => void navigate(presetVersionPath(id)) })
  return { shop: has(me, 'owner') ? shop : undefined, draft, open }
}

function NewDraft() {
  const { t } = useTranslation('policy')
  const { shop, draft, open } = useOpenDraft()
  if (!shop) return null
  return (
    <div className={css.row}>
      <Button type="primary" onClick={() => open(shop.presetId)} loading={draft.isPending}>
        {t('versions.draft')}
      </Button>
      <ProblemNote error={draft.error} />
    </div>
  )
}

/** What judges faults is drafted apart from what judges a change of mind. */
function FaultDrafts() {
  const { t } = useTranslation(['policy', 'shops'])
  const { shop, draft, open } = useOpenDraft()
  if (!shop || shop.judges.length === 0) return null
  return (
    <div className={css.row}>
      <span className="quiet">{t('versions.faults')}</span>
      {shop.judges.map((id) => {
        const preset = t(`shops:presetName.${id as 'CN_7D'}`, { defaultValue: id })
        return (
          <Button
            key={id}
            size="small"
            aria-label={t('versions.draftFaults', { preset })}
            onClick={() => open(id)}
            disabled={draft.isPending}
          >
            {preset}
          </Button>
        )
      })}
      <ProblemNote error={draft.error} />
    </div>
  )
}
