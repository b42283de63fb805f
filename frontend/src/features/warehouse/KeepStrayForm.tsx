import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/Field'
import { ProblemNote } from '@/ui/ProblemNote'
import { SendButton } from '@/ui/SendButton'
import { Stepper } from '@/ui/Stepper'
import css from './Warehouse.module.css'
import { useKeepStray } from './warehouse.queries'

/** One thing too many in the box: kept beside the case, so that it is not lost. */
export function KeepStrayForm({ returnId, onDone }: { returnId: string; onDone: () => void }) {
  const { t } = useTranslation(['warehouse', 'common'])
  const keep = useKeepStray()
  const [text, setText] = useState('')
  const [unitCode, setUnitCode] = useState('')
  const [quantity, setQuantity] = useState(1)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(
          { returnId, text: text.trim(), quantity, ...(unitCode.trim() && { unitCode: unitCode.trim() }) },
          { onSuccess: onDone },
        )
      }}
    >
      <Field label={t('warehouse:extra.what')} problem={keep.error?.at('/text')?.detail}>
        <Input
          size="large"
          required
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Field label={t('warehouse:extra.code')}>
        <Input
          size="large"
          maxLength={80}
          value={unitCode}
          onChange={(event) => setUnitCode(event.target.value)}
        />
      </Field>
      <Stepper
        label={t('warehouse:extra.quantity')}
        value={quantity}
        min={1}
        max={1000}
        onChange={setQuantity}
      />
      <ProblemNote error={keep.error} shownAt={(pointer) => pointer === '/text'} />
      <div className={css.big}>
        <SendButton
          type="primary"
          htmlType="submit"
          missing={[!text.trim() && t('warehouse:extra.what')]}
          loading={keep.isPending}
        >
          {t('warehouse:extra.keep')}
        </SendButton>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}
