import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seen } from '../returns.queries'
import { ShipBackForm } from './ShipBackForm'

/** It is on its way already: nothing is asked of the buyer, but a wrong number can still be put right. */
export function CorrectParcel({ ret }: { ret: Seen }) {
  const { t } = useTranslation('returns')
  const [open, setOpen] = useState(false)
  return open ? (
    <ShipBackForm ret={ret} />
  ) : (
    <Button block onClick={() => setOpen(true)}>
      {t('ship.correct')}
    </Button>
  )
}
