import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Return } from '@/api/types'
import { PartyDispute } from '@/features/disputes/PartyDispute'
import { EvidenceStrip } from '@/features/evidence/EvidenceStrip'
import { photosOf } from '@/features/evidence/photosOf'
import { FailurePanel } from '@/features/failures/FailurePanel'
import { orderPath } from '@/features/orders/orders.paths'
import { PlatformStates } from '@/features/platforms/PlatformStates'
import { ParcelHeard } from '@/features/tracking/ParcelHeard'
import { Weights } from '@/features/tracking/Weights'
import { UnitsPanel } from '@/features/warehouse/UnitsPanel'
import { HandOver } from '@/features/wayback/HandOver'
import { useFormat } from '@/i18n/useFormat'
import { Panel } from '@/ui/Panel'
import { Picture } from '@/ui/Picture'
import { When } from '@/ui/When'
import { AgreedOn } from '../AgreedOn'
import { Findings } from '../Findings'
import { Intercepting, NoticedFirst } from '../Intercepting'
import { comesBack, isReplaced } from '../kinds'
import { PieceApart } from '../PieceApart'
import { RepairPanel } from '../repair/RepairPanel'
import { casePath } from '../returns.paths'
import { UnitTags } from '../UnitTags'
import { shownWith } from '../unpaid'
import { wantedText } from '../wanted'
import css from './Column.module.css'
import { OfferPanel } from './OfferPanel'
import { Postage } from './Postage'
import { WayOut } from './WayOut'

/** Left: the goods, what the buyer says and shows, where the parcel is. */
export function CaseFacts({ ret }: { ret: Return }) {
  const { t } = useTranslation('returns')
  const { t: beside } = useTranslation('beside')
  const { money } = useFormat()
  const theirs = photosOf(ret.evidence, 'BUYER')
  const shown = shownWith(ret.lines)
  const found = photosOf(ret.evidence, 'FINDINGS', ...(ret.rejection ? [] : ['REJECTION' as const])).filter(
    ({ id }) => !shown.has(id),
  )
  return (
    <div className={css.column}>
      {ret.dispute !== 'NONE' && (
        <Panel title={t('escalate.title')}>
          <PartyDispute returnId={ret.id} side="SELLER" />
        </Panel>
      )}
      {ret.piece && (
        <Panel title={beside('piece.title')}>
          <PieceApart piece={ret.piece} to={casePath(ret.piece.id)} />
        </Panel>
      )}
      <Panel
        title={t('case.goods')}
        beside={<Link to={orderPath(ret.orderId)}>{t('case.order', { number: ret.orderNumber })}</Link>}
      >
        <ul className={css.goods}>
          {ret.lines.map((line) => (
            <li key={line.lineNo}>
              <Picture title={line.title} src={line.imageUrl} size={44} />
              <div>
                <p>
                  {line.title} <span className="quiet">×{line.quantity}</span>
                </p>
                <p className="quiet">{[line.variant, line.sku].filter(Boolean).join(' · ')}</p>
                {ret.kind === 'EXCHANGE' && (
                  <p>
                    {line.wanted ? t('case.wanted', { what: wantedText(line.wanted) }) : t('case.sameAgain')}
                  </p>
                )}
                {line.allowance && <p>{t('case.allowance', { amount: money(line.allowance) })}</p>}
                {comesBack(ret.kind) && <UnitTags units={line.units} />}
                {comesBack(ret.kind) && ret.kind !== 'REPAIR' && (
                  <Findings line={line} evidence={ret.evidence} />
                )}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('case.says')}>
        <p>
          <strong>{ret.reason.text}</strong> <span className="quiet">{t(`fault.${ret.reason.fault}`)}</span>
        </p>
        {ret.text && <p>{ret.text}</p>}
        {ret.question && <p>{t('case.question', { question: ret.question })}</p>}
        <div className={css.pictures}>
          <EvidenceStrip evidence={theirs} by={t('case.buyerPhotos')} />
          {theirs.length === 0 && <p className="quiet">{t('case.noEvidence')}</p>}
        </div>
      </Panel>
      <FailurePanel returnId={ret.id} />
      {ret.agreed && (
        <Panel title={beside('agreed.title')}>
          <AgreedOn agreed={ret.agreed} />
        </Panel>
      )}
      {ret.noticed && (
        <Panel title={beside('noticed.title')}>
          <NoticedFirst ret={ret} />
        </Panel>
      )}
      {ret.intercept && (
        <Panel title={beside('intercept.title')}>
          <Intercepting ret={ret} reader="seller" />
        </Panel>
      )}
      <PlatformStates returnId={ret.id} />
      {ret.rejection && (
        <Panel title={t('case.rejection')}>
          <p>{ret.rejection.text}</p>
          {ret.rejection.message && <p className="quiet">{ret.rejection.message}</p>}
          <EvidenceStrip evidence={photosOf(ret.evidence, 'REJECTION')} by={t('case.shopPhotos')} />
        </Panel>
      )}
      {found.length > 0 && (
        <Panel title={t('case.findings')}>
          <EvidenceStrip evidence={found} by={t('case.shopPhotos')} />
        </Panel>
      )}
      {ret.offers.length > 0 && <OfferPanel ret={ret} />}
      {ret.repair && <RepairPanel repair={ret.repair} />}
      {isReplaced(ret.kind) && <WayOut ret={ret} />}
      {comesBack(ret.kind) && (
        <Panel title={t('case.parcel')}>
          {ret.parcel ? (
            <dl className={css.facts}>
              <dt>{ret.parcel.carrier}</dt>
              <dd className="tabular">{ret.parcel.number}</dd>
              <dt>{t('case.shipped')}</dt>
              <dd>{ret.parcel.shippedAt && <When at={ret.parcel.shippedAt} />}</dd>
              {ret.parcel.deliveredAt && (
                <>
                  <dt>{t('case.delivered')}</dt>
                  <dd>
                    <When at={ret.parcel.deliveredAt} />
                  </dd>
                </>
              )}
              {ret.parcel.postage && (
                <Postage paid={ret.parcel.postage} allowed={ret.parcel.postageAllowed} />
              )}
              <Weights parcel={ret.parcel} />
            </dl>
          ) : (
            <p className="quiet">{t('case.noParcel')}</p>
          )}
          {ret.parcel?.carrier && ret.parcel.number && (
            <ParcelHeard carrier={ret.parcel.carrier} number={ret.parcel.number} />
          )}
          {ret.request === 'APPROVED' && ret.goods === 'WITH_BUYER' && <HandOver returnId={ret.id} />}
          {hasCome(ret) && <UnitsPanel returnId={ret.id} version={ret.version} />}
        </Panel>
      )}
    </div>
  )
}

/** Something of it is or was in the house. */
const hasCome = ({ lines }: Return) =>
  lines.some(({ units }) =>
    units.some(({ state }) => ['ARRIVED', 'ACCEPTED', 'REFUSED', 'WRONG_ITEM'].includes(state)),
  )
