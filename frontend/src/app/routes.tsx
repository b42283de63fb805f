import { Navigate, Outlet, type RouteObject } from 'react-router'
import { RequireRole } from '@/auth/RequireRole'
import { staffRoles } from '@/auth/roles'
import { creditWords } from '@/features/credit/credit.words'
import { invoiceWords } from '@/features/invoices/invoices.words'
import { findOrderPath } from '@/features/orders/orders.paths'
import { orderWords } from '@/features/orders/orders.words'
import { askWords, caseWords } from '@/features/returns/returns.words'
import { type LoadWords, withWords } from '@/i18n/start'
import { Loading } from './Loading'
import { RouteProblem } from './RouteProblem'
import { loadDeskWords } from './words'

type LoadPage = () => Promise<{ default: React.ComponentType }>

/** A page, and of the words those that not everybody reads. */
const page =
  (load: LoadPage, ...words: LoadWords[]) =>
  async () => ({ Component: (await withWords(load, ...words)()).default })

/** At the desk there is more to read. */
const deskPage = (load: LoadPage) => page(load, loadDeskWords)

/** Two products under one roof: the buyer's pages and the desk are separate trees and separate downloads. */
export const routes: RouteObject[] = [
  {
    element: <Outlet />,
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: '/', lazy: page(() => import('./HomePage')) },
      {
        path: '/my',
        element: <RequireRole anyOf={['buyer']} />,
        children: [{ lazy: page(() => import('./layout/BuyerLayout')), children: buyerPages() }],
      },
      {
        path: '/desk',
        element: <RequireRole anyOf={staffRoles} />,
        children: [{ lazy: deskPage(() => import('./layout/DeskLayout')), children: deskPages() }],
      },
      { path: '/invitation', lazy: deskPage(() => import('./InvitedPage')) },
      { path: '/find', element: <Navigate to={findOrderPath()} replace /> },
      {
        path: '/platform',
        element: <RequireRole anyOf={['arbiter', 'expert', 'admin']} />,
        children: [{ lazy: deskPage(() => import('./layout/PlatformLayout')), children: platformPages() }],
      },
      { path: '*', lazy: page(() => import('./NotFoundPage')) },
    ],
  },
]

function platformPages(): RouteObject[] {
  return guarded([
    { index: true, lazy: page(() => import('./HomePage')) },
    {
      path: 'disputes',
      element: <RequireRole anyOf={['arbiter', 'expert']} />,
      children: [
        { index: true, lazy: page(() => import('@/features/arbitration/DisputesPage')) },
        { path: ':disputeId', lazy: page(() => import('@/features/arbitration/DisputePage')) },
      ],
    },
    {
      path: 'shops/new',
      element: <RequireRole anyOf={['admin']} />,
      children: [{ index: true, lazy: page(() => import('@/features/shops/OpenShopPage')) }],
    },
    {
      path: 'holidays',
      element: <RequireRole anyOf={['admin']} />,
      children: [{ index: true, lazy: page(() => import('@/features/policy/PlatformHolidaysPage')) }],
    },
    { path: '*', lazy: page(() => import('./NotFoundPage')) },
  ])
}

function buyerPages(): RouteObject[] {
  return guarded([
    { index: true, lazy: page(() => import('./HomePage')) },
    { path: 'orders', lazy: page(() => import('@/features/orders/MyOrdersPage'), orderWords) },
    { path: 'orders/:orderId', lazy: page(() => import('./MyOrderPage'), orderWords, invoiceWords) },
    {
      path: 'orders/:orderId/returns/new',
      lazy: page(() => import('@/features/returns/OpenReturnPage'), askWords),
    },
    { path: 'find', lazy: page(() => import('@/features/orders/FindOrderPage'), orderWords) },
    { path: 'credit', lazy: page(() => import('@/features/credit/MyCreditPage'), creditWords) },
    { path: 'returns', lazy: page(() => import('@/features/returns/MyReturnsPage'), caseWords) },
    { path: 'returns/:returnId', lazy: page(() => import('@/features/returns/MyReturnPage'), caseWords) },
    {
      path: 'returns/:returnId/edit',
      lazy: page(() => import('@/features/returns/EditReturnPage'), askWords, caseWords),
    },
    { path: '*', lazy: page(() => import('./NotFoundPage')) },
  ])
}

function deskPages(): RouteObject[] {
  return guarded([
    { index: true, lazy: page(() => import('./HomePage')) },
    { path: 'returns', lazy: page(() => import('./ReturnQueuePage')) },
    { path: 'returns/:returnId', lazy: page(() => import('@/features/returns/ReturnCasePage')) },
    { path: 'repairs', lazy: page(() => import('@/features/repairs/RepairBoardPage')) },
    { path: 'repairs/times', lazy: page(() => import('@/features/repairs/RepairSlotsPage')) },
    { path: 'board', lazy: page(() => import('@/features/clocks/BoardPage')) },
    { path: 'duty', lazy: page(() => import('@/features/duty/DutyPage')) },
    { path: 'orders', lazy: page(() => import('@/features/orders/OrderListPage')) },
    { path: 'orders/import', lazy: page(() => import('@/features/orders/ImportOrdersPage')) },
    { path: 'orders/:orderId', lazy: page(() => import('./OrderPage')) },
    {
      path: 'orders/:orderId/returns/new',
      element: <RequireRole anyOf={['agent']} />,
      children: [{ index: true, lazy: page(() => import('@/features/returns/OpenForBuyerPage')) }],
    },
    {
      path: 'orders/:orderId/returns/by-agreement',
      element: <RequireRole anyOf={['agent']} />,
      children: [{ index: true, lazy: page(() => import('@/features/returns/ByAgreementPage')) }],
    },
    { path: 'scan', lazy: page(() => import('@/features/warehouse/ScanPage')) },
    { path: 'pick-ups', lazy: page(() => import('@/features/wayback/PickUpsPage')) },
    { path: 'signals', lazy: page(() => import('@/features/signals/SignalsPage')) },
    { path: 'refunds', lazy: page(() => import('@/features/refunds/RefundListPage')) },
    {
      path: 'policy',
      element: <RequireRole anyOf={['supervisor', 'owner']} />,
      children: [
        { index: true, lazy: page(() => import('@/features/policy/PolicyPage')) },
        { path: 'versions/:versionId', lazy: page(() => import('@/features/policy/PresetVersionPage')) },
        { path: 'rules', lazy: page(() => import('@/features/policy/AutoRulesPage')) },
        { path: 'holidays', lazy: page(() => import('@/features/policy/HolidaysPage')) },
      ],
    },
    { path: 'credit', lazy: page(() => import('@/features/credit/CreditAccountsPage')) },
    { path: 'invoices', lazy: page(() => import('@/features/invoices/InvoicesPage')) },
    { path: 'demands', lazy: page(() => import('@/features/demands/DemandsPage')) },
    { path: 'reconciliation', lazy: page(() => import('@/features/reconciliation/ReconciliationPage')) },
    { path: 'people', lazy: page(() => import('@/features/shops/PeoplePage')) },
    { path: 'settings', lazy: page(() => import('./ShopSettingsPage')) },
    { path: '*', lazy: page(() => import('./NotFoundPage')) },
  ])
}

/** A broken page leaves its frame standing. */
function guarded(children: RouteObject[]): RouteObject[] {
  return [{ errorElement: <RouteProblem />, children }]
}
