import { Intent } from './intent'
import { Problem, unreachable } from './problem'

const keysOf = () => {
  const keys: string[] = []
  const answer = (outcome: () => unknown) => async (headers: { 'Idempotency-Key': string }) => {
    keys.push(headers['Idempotency-Key'])
    return outcome()
  }
  return { keys, answer }
}
const fails = (problem: Problem) => () => {
  throw problem
}

test('keeps its key when the answer was lost, so that sending twice is harmless', async () => {
  const { keys, answer } = keysOf()
  const intent = new Intent()
  await intent.send({ a: 1 }, answer(fails(unreachable()))).catch(() => {})
  await intent.send(
    { a: 1 },
    answer(() => 'ok'),
  )
  expect(new Set(keys).size).toBe(1)
})

test('waits for a first sending that the server is still busy with', async () => {
  const busy = new Problem({ title: 'busy', status: 409, code: 'IN_FLIGHT' }, 0.01)
  const { keys, answer } = keysOf()
  let tries = 0
  const outcome = () => {
    if (++tries === 1) throw busy
    return 'the first result'
  }
  expect(await new Intent().send({ a: 1 }, answer(outcome))).toBe('the first result')
  expect(new Set(keys).size).toBe(1)
})

test('is one request for a double tap', async () => {
  const { keys, answer } = keysOf()
  const intent = new Intent()
  await Promise.all([
    intent.send(
      { a: 1 },
      answer(() => 'ok'),
    ),
    intent.send(
      { a: 1 },
      answer(() => 'ok'),
    ),
  ])
  expect(keys).toHaveLength(1)
})

test('a lasting intent repeats its key even after success', async () => {
  const { keys, answer } = keysOf()
  const intent = new Intent(true)
  await intent.send(
    { a: 1 },
    answer(() => 'ok'),
  )
  await intent.send(
    { a: 1 },
    answer(() => 'ok'),
  )
  expect(new Set(keys).size).toBe(1)
})

test('takes a new key for other content, and after the server has judged', async () => {
  const { keys, answer } = keysOf()
  const intent = new Intent()
  await intent.send({ a: 1 }, answer(fails(unreachable()))).catch(() => {})
  await intent
    .send({ a: 2 }, answer(fails(new Problem({ title: 'no', status: 422, code: 'NO' }))))
    .catch(() => {})
  await intent.send(
    { a: 2 },
    answer(() => 'ok'),
  )
  expect(new Set(keys).size).toBe(3)
})
