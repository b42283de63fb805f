import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { ZXING_WASM_SHA256 } from 'barcode-detector/ponyfill'

test('the reader that is served is the one that the library was made with', async () => {
  const served = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  expect(
    createHash('sha256')
      .update(await readFile(served))
      .digest('hex'),
  ).toBe(ZXING_WASM_SHA256)
})
