import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import type { Ask, LineOptions, Return } from '@/api/types'
import { orderQueries } from '@/features/orders/orders.queries'
import { PageHeader } from '@/ui/PageHeader'
import { VerbProblem } from './acts/VerbProblem'
import type { Draft } from './ask/draft'
import { isOfAPart, ReturnForm } from './ask/ReturnForm'
import { useDraft } from './ask/useDraft'
import { myReturnPath, useReturnId } from './returns.paths'
import { returnQueries, type Seen, useEditReturn } from './returns.queries'

export default function EditReturnPage() {
  const { data: ret } = useSuspenseQuery(returnQueries.one(useReturnId()))
  const { data: options } = useSuspenseQuery(orderQueries.returnOptions(ret.orderId, ret.id))
  if (!ret.actions.includes('EDIT')) return <Navigate to={myReturnPath(ret.id)} replace />
  return <EditForm ret={ret} start={draftOf(ret, groupOf(options.lines, ret))} />
}

function EditForm({ ret, start }: { ret: Seen; start: Draft }) {
  const { t } = useTranslation('returns')
  const navigate = useNavigate()
  const edit = useEditReturn(ret)
  const { draft, change, drop } = useDraft(`edit.${ret.id}.${ret.edits}`, start)

  const send = (ask: Ask) =>
    edit.mutate(ask, {
      onSuccess: () => {
        drop()
        void navigate(myReturnPath(ret.id), { replace: true })
      },
    })

  return (
    <>
      <PageHeader
        title={t('edit.title')}
        back={{ to: myReturnPath(ret.id), label: ret.number }}
        below={<p className="quiet">{t('edit.left', { count: ret.editsLeft })}</p>}
      />
      <ReturnForm
        orderId={ret.orderId}
        draft={draft}
        change={change}
        editing={ret.id}
        send={send}
        sending={edit.isPending}
        problem={edit.error}
        said={<VerbProblem ret={ret} action="EDIT" sending={edit} shownAt={isOfAPart} />}
        sendLabel={t('edit.send')}
      />
    </>
  )
}

/** Under which group the form finds the case's reason. */
const groupOf = (lines: LineOptions[], ret: Return) =>
  lines
    .filter(({ lineNo }) => ret.lines.some((line) => line.lineNo === lineNo))
    .flatMap(({ reasons }) => reasons)
    .find(({ code }) => code === ret.reason.code)?.group

const draftOf = (ret: Return, group?: Draft['group']): Draft => ({
  quantities: Object.fromEntries(ret.lines.map(({ lineNo, quantity }) => [lineNo, quantity])),
  group,
  reason: ret.reason.code,
  kind: ret.kind,
  wanted: Object.fromEntries(ret.lines.map(({ lineNo, wanted }) => [lineNo, wanted?.variant ?? null])),
  // A case keeps the difference only, so what it costs now is asked again: it may have changed, too.
  priceNow: {},
  text: ret.text ?? '',
  evidence: ret.evidence.filter(({ purpose }) => purpose === 'REQUEST'),
})
