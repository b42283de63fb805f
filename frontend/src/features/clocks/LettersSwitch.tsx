import { MailOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Switch, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { clockQueries, setMyLetters } from './clocks.queries'
import css from './LettersSwitch.module.css'

/** Beside the bell: whether I am written to before deadlines of this shop run out. */
export function LettersSwitch() {
  const { t } = useTranslation('clocks')
  const client = useQueryClient()
  const { queryKey } = clockQueries.myLetters()
  const { data: mine } = useQuery(clockQueries.myLetters())
  const set = useMutation({
    mutationFn: setMyLetters,
    onSuccess: (now) => client.setQueryData(queryKey, now),
  })
  if (!mine) return null
  const to = mine.email ? t('letters.to', { email: mine.email }) : t('letters.nowhere')
  return (
    <Tooltip title={set.error ? set.error.message : to}>
      <span className={css.letters}>
        <MailOutlined aria-hidden />
        <Switch
          size="small"
          aria-label={t('letters.label')}
          checked={mine.wanted}
          loading={set.isPending}
          onChange={(wanted) => set.mutate(wanted)}
        />
        {set.error && (
          <span role="alert" className="visually-hidden">
            {set.error.message}
          </span>
        )}
      </span>
    </Tooltip>
  )
}
