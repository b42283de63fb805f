import { Button, type ButtonProps } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

type Wanted = string | false | undefined

interface SendButtonProps extends ButtonProps {
  /** The labels of what is still to be filled in. */
  missing: Wanted[]
}

/** As long as it cannot be pressed it says why, for eyes, fingers and ears alike. */
export function SendButton({ missing, disabled, ...button }: SendButtonProps) {
  const { t, i18n } = useTranslation('common')
  const id = useId()
  const wanted = missing.filter((one): one is string => Boolean(one))
  const waits = wanted.length > 0
  return (
    <>
      <Button {...button} disabled={disabled || waits} aria-describedby={waits ? id : undefined} />
      {waits && (
        <span id={id} className="quiet">
          {t('missing', { what: new Intl.ListFormat(i18n.language).format(wanted) })}
        </span>
      )}
    </>
  )
}
