import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tagged } from '@/api/client'
import type { Order } from '@/api/types'
import { Field } from '@/ui/Field'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import css from './MemoPanel.module.css'
import { usePutMemo } from './orders.queries'

const flags = ['NONE', 'RED', 'YELLOW', 'GREEN', 'BLUE', 'PURPLE'] as const
type Flag = (typeof flags)[number]
const flagOf = (flag?: string): Flag => flags.find((one) => one === flag) ?? 'NONE'

interface Memo {
  text: string
  flag: Flag
}

/**
 * A memo on the wrong order once shipped two wrong parcels: so it names the order and buyer it is about, shows what it
 * replaces before it is saved, refuses to overwrite a colleague's newer one, and can be undone.
 */
export function MemoPanel({ order }: { order: Tagged<Order> }) {
  const { t } = useTranslation('orders')
  const saved: Memo = { text: order.memo ?? '', flag: flagOf(order.flag) }
  const [draft, setDraft] = useState(saved)
  const [undo, setUndo] = useState<Memo>()
  const put = usePutMemo(order.id, order.etag)
  const changed = draft.text !== saved.text || draft.flag !== saved.flag

  const save = (memo: Memo, before?: Memo) =>
    put.mutate(
      { ...(memo.flag === 'NONE' ? { text: memo.text } : memo), orderNumber: order.number },
      {
        onSuccess: () => {
          setDraft(memo)
          setUndo(before)
        },
      },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(draft, saved)
  }

  return (
    <Panel title={t('memo.title')}>
      <form onSubmit={submit} className={css.memo}>
        <p className="quiet">{t('memo.for', { number: order.number, buyer: order.buyer?.name ?? '' })}</p>
        <Field label={t('memo.text')}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.target.value })}
          />
        </Field>
        <Field label={t('memo.flag')}>
          <Select<Flag>
            value={draft.flag}
            onChange={(flag) => setDraft({ ...draft, flag })}
            options={flags.map((value) => ({ value, label: t(`memo.${value}`) }))}
          />
        </Field>
        {changed && (
          <dl className={css.diff}>
            <dt>{t('memo.was')}</dt>
            <dd>
              <del>{saved.text || t('memo.nothing')}</del> · {t(`memo.${saved.flag}`)}
            </dd>
            <dt>{t('memo.becomes')}</dt>
            <dd>
              <ins>{draft.text || t('memo.nothing')}</ins> · {t(`memo.${draft.flag}`)}
            </dd>
          </dl>
        )}
        {put.error?.status === 412 ? (
          <p role="alert" className={css.stale}>
            {t('memo.stale')}
          </p>
        ) : (
          <ProblemNote error={put.error} />
        )}
        <div className={css.buttons}>
          {changed && (
            <Button type="primary" htmlType="submit" loading={put.isPending}>
              {t('memo.save')}
            </Button>
          )}
          {undo && !changed && <Button onClick={() => save(undo)}>{t('memo.undo')}</Button>}
        </div>
      </form>
    </Panel>
  )
}
