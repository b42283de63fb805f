import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Switch } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@/ui/ProblemNote'
import { clockQueries, setMyLetters } from './clocks.queries'
import css from './LettersSwitch.module.css'

/** Among the account's settings: whether I am written to before deadlines of this shop run out. */
export function LettersSwitch() {
  const { t } = useTranslation('clocks')
  const id = useId()
  const client = useQueryClient()
  const { queryKey } = clockQueries.myLetters()
  const { data: mine } = useQuery(clockQueries.myLetters())
  const set = useMutation({
    mutationFn: setMyLetters,
    onSuccess: (now) => client.setQueryData(queryKey, now),
  })
  if (!mine) return null
  return (
    <div>
      <div className={css.letters}>
        <label htmlFor={id}>{t('letters.label')}</label>
        <Switch
          id={id}
          aria-describedby={`${id}-to`}
          checked={mine.wanted}
          loading={set.isPending}
          onChange={(wanted) => set.mutate(wanted)}
        />
      </div>
      <p className="quiet" id={`${id}-to`}>
        {mine.email ? t('letters.to', { email: mine.email }) : t('letters.nowhere')}
      </p>
      <ProblemNote error={set.error} />
    </div>
  )
}
