import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import css from './policy.module.css'
import { autoRulesPath, holidaysPath, policyPath } from './policy.paths'

export function PolicyTabs() {
  const { t } = useTranslation('policy')
  return (
    <nav className={css.tabs} aria-label={t('tabs')}>
      <NavLink to={policyPath()} end>
        {t('versions.title')}
      </NavLink>
      <NavLink to={autoRulesPath()}>{t('rules.title')}</NavLink>
      <NavLink to={holidaysPath()}>{t('holidays.title')}</NavLink>
    </nav>
  )
}
