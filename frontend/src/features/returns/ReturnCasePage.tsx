import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Action, Return } from '@/api/types'
import { useAddress } from '@/ui/useAddress'
import { useKeys } from '@/ui/useKeys'
import { ActDrawer } from './acts/ActDrawer'
import { actKeys, wordOf } from './acts/keys'
import { CaseFacts } from './desk/CaseFacts'
import { CaseHeader } from './desk/CaseHeader'
import { CaseMoney } from './desk/CaseMoney'
import { CaseStory } from './desk/CaseStory'
import { neighbours, rememberedWalk } from './desk/queue'
import css from './ReturnCasePage.module.css'
import { casePath, queuePath, useReturnId } from './returns.paths'
import { returnQueries } from './returns.queries'

/** One case on one screen: facts, story, money; the acts always in view. */
export default function ReturnCasePage() {
  const { t } = useTranslation('returns')
  const returnId = useReturnId()
  const { data: ret } = useSuspenseQuery(returnQueries.one(returnId))
  const { of, change } = useAddress()
  const navigate = useNavigate()
  const { next, previous } = neighbours(returnId)
  const queue = `${queuePath()}${rememberedWalk().search ? `?${rememberedWalk().search}` : ''}`
  const asked = useOpenedAct(ret, of('act'))
  const act = (action?: Action) => change({ act: action })

  useKeys({
    ...Object.fromEntries(
      ret.actions.flatMap((action) => {
        const key = actKeys[action]
        return key ? [[key, { says: t(`act.${wordOf(action, ret)}`), act: () => act(action) }]] : []
      }),
    ),
    ...(next && { n: { says: t('keys.n'), act: () => void navigate(casePath(next)) } }),
    ...(previous && { p: { says: t('keys.p'), act: () => void navigate(casePath(previous)) } }),
    u: { says: t('keys.u'), act: () => void navigate(queue) },
  })

  return (
    <>
      <nav className={css.walk} aria-label={t('case.walk')}>
        <Link to={queue}>‹ {t('case.back')}</Link>
        <span>
          {previous && <Link to={casePath(previous)}>{t('case.previous')}</Link>}
          {next && <Link to={casePath(next)}>{t('case.next')} ›</Link>}
        </span>
      </nav>
      <CaseHeader ret={ret} onAct={(action) => act(action)} />
      <div className={css.columns}>
        <CaseFacts ret={ret} />
        <CaseStory key={ret.id} ret={ret} />
        <CaseMoney ret={ret} />
      </div>
      <Suspense>
        {asked && <ActDrawer key={`${ret.id} ${asked}`} action={asked} ret={ret} onClose={() => act()} />}
      </Suspense>
    </>
  )
}

/** What was opened stays open when somebody else's act has made it impossible: with what was typed, and saying so. */
function useOpenedAct({ id, actions }: Return, wanted: string | undefined) {
  const [opened, setOpened] = useState<{ id: string; action?: Action }>({ id })
  const kept = opened.id === id && opened.action === wanted ? opened.action : undefined
  const action = actions.find((one) => one === wanted) ?? kept
  if (opened.id !== id || opened.action !== action) setOpened({ id, action })
  return action
}
