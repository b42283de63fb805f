import { useTranslation } from 'react-i18next'
import type { LineOptions } from '@/api/types'
import { LineVerdict } from '@/features/orders/LineVerdict'
import { Picture } from '@/ui/Picture'
import { Stepper } from '@/ui/Stepper'
import { isLineFree } from './choices'
import css from './LinePicker.module.css'

interface LinePickerProps {
  lines: LineOptions[]
  quantities: Record<number, number>
  onChange: (quantities: Record<number, number>) => void
  problem?: string
}

export function LinePicker({ lines, quantities, onChange, problem }: LinePickerProps) {
  const { t } = useTranslation('returns')
  return (
    <fieldset className={css.picker}>
      <legend>{t('open.which')}</legend>
      {lines.map((line) => (
        <div
          key={line.lineNo}
          className={css.line}
          data-chosen={(quantities[line.lineNo] ?? 0) > 0 || undefined}
        >
          <Picture title={line.title} src={line.imageUrl} size={48} />
          <div className={css.words}>
            <p>{line.title}</p>
            {isLineFree(line) ? (
              line.left > 1 && <p className="quiet">{t('open.atMost', { count: line.left })}</p>
            ) : (
              <LineVerdict line={line} />
            )}
          </div>
          {isLineFree(line) && (
            <Stepper
              label={t('open.howMany', { title: line.title })}
              value={quantities[line.lineNo] ?? 0}
              max={line.left}
              onChange={(quantity) => onChange({ ...quantities, [line.lineNo]: quantity })}
            />
          )}
        </div>
      ))}
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
