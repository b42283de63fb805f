import { useTranslation } from 'react-i18next'
import type { LineOptions } from '@/api/types'
import { Picture } from '@/ui/Picture'
import { Stepper } from '@/ui/Stepper'
import { Why } from '@/ui/Why'
import css from './LinePicker.module.css'

interface LinePickerProps {
  lines: LineOptions[]
  quantities: Record<number, number>
  onChange: (quantities: Record<number, number>) => void
  problem?: string
}

const possible = ({ left, reasons }: LineOptions) =>
  left > 0 && reasons.some(({ decision }) => decision !== 'REFUSED')

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
            {possible(line) ? (
              line.left > 1 && <p className="quiet">{t('open.atMost', { count: line.left })}</p>
            ) : (
              <Why because={line.reasons[0]?.sentences ?? []}>
                <span className="quiet">{line.headline.text}</span>
              </Why>
            )}
          </div>
          {possible(line) && (
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
