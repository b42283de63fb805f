import { useTranslation } from 'react-i18next'
import type { LineOptions } from '@/api/types'
import { Card } from '@/ui/Card'
import { ChoiceCards } from '@/ui/ChoiceCards'
import type { Draft } from './draft'
import css from './ReturnForm.module.css'

interface InsteadFieldsProps {
  lines: LineOptions[]
  wanted: Draft['wanted']
  onChange: (wanted: Draft['wanted']) => void
  /** Of the whole part, or of one line of it. */
  problemAt: (lineNo: number) => string | undefined
}

/** An exchange: the same again, or another size or colour in words. */
export function InsteadFields({ lines, wanted, onChange, problemAt }: InsteadFieldsProps) {
  const { t } = useTranslation('returns')
  return lines.map(({ lineNo, title }) => {
    const said = wanted[lineNo]
    const isOther = typeof said === 'string'
    const problem = problemAt(lineNo)
    const say = (value: string | null) => onChange({ ...wanted, [lineNo]: value })
    return (
      <Card key={lineNo}>
        <ChoiceCards
          name={`instead-${lineNo}`}
          legend={t('open.instead.legend', { title })}
          value={said === null ? 'same' : isOther ? 'other' : undefined}
          onChange={(choice) => say(choice === 'same' ? null : '')}
          problem={isOther ? undefined : problem}
          choices={[
            { value: 'same', title: t('open.instead.same') },
            { value: 'other', title: t('open.instead.other') },
          ]}
        />
        {isOther && (
          <div className={css.inside}>
            <label className={css.words}>
              {t('open.instead.words')}
              <input
                maxLength={200}
                autoComplete="off"
                placeholder={t('open.instead.help')}
                value={said}
                aria-invalid={problem ? true : undefined}
                onChange={({ target }) => say(target.value)}
              />
            </label>
            {problem && (
              <p className={css.problem} role="alert">
                {problem}
              </p>
            )}
          </div>
        )}
      </Card>
    )
  })
}
