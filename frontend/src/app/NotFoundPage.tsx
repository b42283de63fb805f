import { NothingHere } from './RouteProblem'

export default function NotFoundPage() {
  return (
    <main>
      <NothingHere />
    </main>
  )
}
