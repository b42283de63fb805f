import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/ui/Panel'
import { Tag } from '@/ui/Tag'
import { When } from '@/ui/When'
import { platformQueries } from './platforms.queries'

const shown = 5

/** What marketplaces call the state of this case, the newest first; nothing is drawn where none ever said anything. */
export function PlatformStates({ returnId }: { returnId: string }) {
  const { t } = useTranslation('platforms')
  const { data = [] } = useQuery(platformQueries.of(returnId))
  if (data.length === 0) return null
  return (
    <Panel title={t('title')}>
      <ul>
        {data.slice(0, shown).map(({ id, platform, code, text, meaning, saidAt }) => (
          <li key={id}>
            {t(`platform.${platform}`)} <span className="quiet">{code}</span> · {text}{' '}
            {!meaning && <Tag tone="soon">{t('unknown')}</Tag>}{' '}
            <span className="quiet">
              <When at={saidAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
