// What a buyer's phone downloads before the first page stands: fails above the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 250_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)))

/** Everything that is loaded on the way to each of these, in one language; what stands by itself are the words of its route. */
const pages = {
  'my orders': [
    'index.html',
    'src/app/layout/BuyerLayout.tsx',
    'src/features/orders/MyOrdersPage.tsx',
    'src/app/words/zh-CN.ts',
    'src/features/orders/orders.zh-CN.json',
  ],
  'open a return': [
    'index.html',
    'src/app/layout/BuyerLayout.tsx',
    'src/features/returns/OpenReturnPage.tsx',
    'src/app/words/zh-CN.ts',
    'src/features/returns/returns.ask.zh-CN.json',
  ],
  'my return': [
    'index.html',
    'src/app/layout/BuyerLayout.tsx',
    'src/features/returns/MyReturnPage.tsx',
    'src/app/words/zh-CN.ts',
    'src/features/returns/returns.case.zh-CN.json',
  ],
  'the queue': [
    'index.html',
    'src/app/layout/DeskLayout.tsx',
    'src/app/ReturnQueuePage.tsx',
    'src/app/words/zh-CN.ts',
    'src/app/words/zh-CN.desk.ts',
  ],
}

function reach(names) {
  const seen = new Set()
  const visit = (name) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest`)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const name of names) visit(name)
  return [...seen].map((name) => manifest[name].file).filter((file) => file.endsWith('.js'))
}

let tooLarge = false
for (const [page, names] of Object.entries(pages)) {
  const files = [...new Set(reach(names))]
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0)
  const buyer = page !== 'the queue'
  tooLarge ||= buyer && bytes > budget
  console.log(
    `${page}: ${(bytes / 1000).toFixed(1)} kB of script, gzipped, in ${files.length} files${buyer ? ` (budget ${budget / 1000})` : ''}`,
  )
}
process.exitCode = tooLarge ? 1 : 0
