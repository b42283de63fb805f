import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Return } from '@/api/types'

/** The other one of two cases: what was refused when the rest was paid or replaced is one of its own since it is contested. */
export function PieceApart({ piece, to }: { piece: NonNullable<Return['piece']>; to: string }) {
  const { t } = useTranslation('beside')
  return (
    <p>
      {t(piece.apart ? 'piece.apart' : 'piece.from')} <Link to={to}>{piece.number}</Link>
    </p>
  )
}
