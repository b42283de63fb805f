import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chooseShop, shopOf } from '@/auth/chosenShop'
import { useMe } from '@/auth/me.queries'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { ProblemNote } from '@/ui/ProblemNote'
import table from '@/ui/Table.module.css'
import { clockQueries, type OfShop } from './clocks.queries'
import css from './MyShops.module.css'

/** Whoever serves several shops sees them one below the other on one time axis, and whose it is in each of them. */
export function MyShops() {
  const me = useMe()
  return me.shops.filter(({ role }) => role !== 'PARTNER').length > 1 ? <Shops here={shopOf(me)?.id} /> : null
}

function Shops({ here }: { here?: string }) {
  const { t } = useTranslation('clocks')
  const { data, error, refetch } = useQuery(clockQueries.ofMyShops())
  return (
    <Panel title={t('shops.title')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <ul className={css.shops}>
            {data.map((shop) => (
              <Shop key={shop.shopId} shop={shop} most={mostOf(data)} isHere={shop.shopId === here} />
            ))}
          </ul>
          <People shops={data} />
        </>
      )}
    </Panel>
  )
}

const mostOf = (shops: OfShop[]) =>
  Math.max(1, ...shops.flatMap(({ summary }) => summary.hours.map(({ count }) => count)))

const bar = 6
const height = 36

function Shop({ shop, most, isHere }: { shop: OfShop; most: number; isHere: boolean }) {
  const { t } = useTranslation('clocks')
  const { money } = useFormat()
  const { shopId, shopName, summary } = shop
  const in72 = summary.hours.reduce((sum, { count }) => sum + count, 0)
  return (
    <li className={css.shop}>
      <span className={css.name}>
        <strong>{shopName}</strong>
        {isHere ? (
          <span className="quiet">{t('shops.here')}</span>
        ) : (
          <button type="button" className={css.go} onClick={() => chooseShop(shopId)}>
            {t('shops.go', { shop: shopName })}
          </button>
        )}
      </span>
      <span className="tabular">
        {t('board.in24')} {summary.dueIn24h} · {t('board.in72')} {in72}
      </span>
      <span className="tabular">{t('shops.risk', { money: money(summary.atRisk24h) })}</span>
      <svg
        className={css.bars}
        viewBox={`0 0 ${72 * bar} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('shops.picture', { shop: shopName, in24: summary.dueIn24h, in72 })}
      >
        {summary.hours.map(({ from, count }, index) => {
          const tall = count === 0 ? 0 : Math.max(3, (count / most) * (height - 2))
          return (
            <rect
              key={from}
              x={index * bar + 0.5}
              width={bar - 1}
              y={height - tall}
              height={tall}
              data-urgent={index < 4 ? 'now' : index < 24 ? 'soon' : undefined}
              className={css.bar}
            />
          )
        })}
        {[24, 48].map((hour) => (
          <line key={hour} x1={hour * bar} x2={hour * bar} y1={0} y2={height} className={css.day} />
        ))}
        <line x1={0} x2={72 * bar} y1={height - 0.5} y2={height - 0.5} className={css.day} />
      </svg>
    </li>
  )
}

/** One row for each person, one column for each shop; what nobody has comes first. */
function People({ shops }: { shops: OfShop[] }) {
  const { t } = useTranslation('clocks')
  const people = peopleOf(shops)
  if (people.length === 0) return <p className="quiet">{t('board.nothing72')}</p>
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('shops.people')}</caption>
        <thead>
          <tr>
            <th>{t('shops.person')}</th>
            {shops.map(({ shopId, shopName }) => (
              <th key={shopId} className={table.number}>
                {shopName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ subject, name, due }) => (
            <tr key={subject}>
              <th scope="row">{name ?? t('board.nobody')}</th>
              {shops.map(({ shopId }) => (
                <td key={shopId} className={table.number}>
                  {due[shopId] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Person {
  subject: string
  name?: string
  due: Record<string, number>
  all: number
}

const nobody = 'nobody'

function peopleOf(shops: OfShop[]): Person[] {
  const people = new Map<string, Person>()
  for (const { shopId, summary } of shops)
    for (const { subject = nobody, name, dueIn72h = 0 } of summary.people) {
      const person = people.get(subject) ?? { subject, name, due: {}, all: 0 }
      person.due[shopId] = dueIn72h
      person.all += dueIn72h
      people.set(subject, person)
    }
  return [...people.values()].sort(
    (one, other) => Number(other.subject === nobody) - Number(one.subject === nobody) || other.all - one.all,
  )
}
