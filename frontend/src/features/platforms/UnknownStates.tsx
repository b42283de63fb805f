import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/auth/me.queries'
import { has } from '@/auth/roles'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import table from '@/ui/Table.module.css'
import { When } from '@/ui/When'
import { platformQueries } from './platforms.queries'

/** Codes that platforms sent and that nobody has explained yet. */
export function UnknownStates() {
  return has(useMe(), 'supervisor') ? <List /> : null
}

function List() {
  const { t } = useTranslation('platforms')
  const { data, error, refetch } = useQuery(platformQueries.unknown())
  return (
    <Panel title={t('unknownTitle')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <p className="quiet">{t('none')}</p>}
      {data && data.length > 0 && (
        <div className={table.scroll}>
          <table className={table.table}>
            <caption className="visually-hidden">{t('unknownTitle')}</caption>
            <thead>
              <tr>
                <th>{t('whose')}</th>
                <th>{t('code')}</th>
                <th className={table.number}>{t('times')}</th>
                <th>{t('last')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ platform, set, code, times, lastSaid }) => (
                <tr key={`${platform}.${set}.${code}`}>
                  <td>{t(`platform.${platform}`)}</td>
                  <td>
                    {code} <span className="quiet">{set}</span>
                  </td>
                  <td className={table.number}>{times}</td>
                  <td>
                    <When at={lastSaid} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
