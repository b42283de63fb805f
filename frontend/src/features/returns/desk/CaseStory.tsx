import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@/api/pages'
import { LoadMore } from '@/ui/LoadMore'
import { Panel } from '@/ui/Panel'
import { Timeline } from '@/ui/Timeline'
import { VerbProblem } from '../acts/VerbProblem'
import { returnQueries, type Seen, useNote } from '../returns.queries'
import css from './Column.module.css'

const firstPage = 50

/** Middle: what happened, newest first, and a place to write down what should be known. */
export function CaseStory({ ret }: { ret: Seen }) {
  const { t } = useTranslation(['returns', 'common'])
  const [earlier, setEarlier] = useState(false)
  const pages = useInfiniteQuery({ ...returnQueries.earlierTimeline(ret.id), enabled: earlier })
  const known = new Map([...ret.timeline, ...rowsOf(pages.data)].map((e) => [e.id, e]))
  return (
    <Panel title={t('case.story')}>
      {ret.actions.includes('NOTE') && <NoteBox ret={ret} />}
      <Timeline
        entries={[...known.values()]}
        rules
        order="newest-first"
        label={t('case.story')}
        actor={({ actor }) => actor.name ?? t(`actor.${actor.kind}`)}
      />
      {!earlier && ret.timeline.length >= firstPage && (
        <LoadMore hasNextPage isFetchingNextPage={false} fetchNextPage={() => setEarlier(true)} />
      )}
      {earlier && <LoadMore {...pages} />}
    </Panel>
  )
}

function NoteBox({ ret }: { ret: Seen }) {
  const { t } = useTranslation('returns')
  const note = useNote(ret)
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) note.mutate({ text: text.trim() }, { onSuccess: () => setText('') })
  }
  return (
    <form onSubmit={submit} className={css.note}>
      <Input.TextArea
        aria-label={t('note.label')}
        placeholder={t('note.label')}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && submit(event)}
      />
      <VerbProblem ret={ret} action="NOTE" sending={note} />
      {text.trim() && (
        <Button htmlType="submit" size="small" loading={note.isPending}>
          {t('note.add')}
        </Button>
      )}
    </form>
  )
}
