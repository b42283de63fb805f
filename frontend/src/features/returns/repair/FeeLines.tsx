import { useTranslation } from 'react-i18next'
import { Amount } from '@/ui/Amount'
import type { Seen } from '../returns.queries'
import css from './repair.module.css'

export type Fee = NonNullable<NonNullable<Seen['repair']>['fee']>

/** What a repair costs, line by line; the lines visibly add up. */
export function FeeLines({ fee }: { fee: Fee }) {
  const { t } = useTranslation('repairs')
  return (
    <table className={css.fee}>
      <caption className="visually-hidden">{t('fee.title')}</caption>
      <tbody>
        {fee.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity and never move
          <tr key={index}>
            <th scope="row">
              {line.text} <span className="quiet">{t(`fee.${line.kind}`)}</span>
            </th>
            <td>
              <Amount of={line.amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('fee.total')}</th>
          <td>
            <Amount of={fee.total} strong />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
