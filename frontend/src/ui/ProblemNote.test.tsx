import { screen } from '@testing-library/react'
import { Problem } from '@/api/problem'
import { renderPart } from '@/test/renderPart'
import { ProblemNote } from './ProblemNote'

const left = 'More than is left of this line: ¥259.80.'
const words = 'This is required.'

/** As the server tells it: the sentence of the whole is the sum of those of its fields. */
const refused = (...errors: [string, string][]) =>
  new Problem({
    title: 'Refused',
    status: 422,
    code: 'REFUSED',
    detail: [...new Set(errors.map(([, detail]) => detail))].join(' '),
    errors: errors.map(([pointer, detail]) => ({ pointer, code: 'REFUSED', detail })),
  })

test('what is wrong with a field is said once', () => {
  renderPart(<ProblemNote error={refused(['/parts/0/amount', left])} />)
  expect(screen.getAllByText(left)).toHaveLength(1)
})

test('what its field says already is not said again, the rest is', () => {
  const error = refused(['/parts/0/amount', left], ['/toBuyer', words])
  renderPart(<ProblemNote error={error} shownAt={(at) => at.startsWith('/parts/')} />)
  expect(screen.queryByText(new RegExp(left))).toBeNull()
  expect(screen.getByRole('alert')).toHaveTextContent(words)
})

test('where all is said at the fields, nothing is left to say', () => {
  renderPart(<ProblemNote error={refused(['/toBuyer', words])} shownAt={() => true} />)
  expect(screen.queryByRole('alert')).toBeNull()
})
