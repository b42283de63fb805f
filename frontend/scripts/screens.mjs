// Takes pictures of the mock application for the eye: node scripts/screens.mjs OUT [name-part]
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'

const [, , out = 'screens', only = ''] = process.argv
const base = process.env.WEB_URL ?? 'http://localhost:3000'
mkdirSync(out, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

const shots = [
  ['my-orders', 'buyer', '/my/orders', [360, 768, 1280]],
  ['my-order', 'buyer', 'order:1', [360]],
  ['open', 'buyer', 'open:1', [360, 768]],
  ['open-filled', 'buyer', 'filled:1', [360, 768]],
  ['my-returns', 'buyer', '/my/returns', [360]],
  ['my-return', 'buyer', 'return:1', [360, 768]],
  ['my-return-send', 'buyer', 'return:3', [360]],
  ['my-return-refused', 'buyer', 'return:4', [360]],
  ['my-return-paying', 'buyer', 'return:5', [360]],
  ['account', 'buyer', 'account', [360]],
  ['queue', 'agent', '/desk/returns', [1024, 1280, 768]],
  ['case', 'agent', 'case:1', [1024, 1280]],
  ['case-receive', 'agent', 'act:0:RECEIVE', [1280]],
  ['case-reject', 'agent', 'act:1:REJECT', [1280]],
  ['case-approve', 'agent', 'act:1:APPROVE', [1280]],
  ['case-inspect', 'agent', 'act:2:INSPECT', [1280]],
  ['case-refund', 'agent', 'act:2:REFUND', [1280]],
  ['case-long', 'agent', 'case:5', [1024]],
  ['orders', 'agent', '/desk/orders', [1280]],
  ['order', 'agent', 'deskorder:2', [1280]],
  ['import', 'owner', '/desk/orders/import', [1280]],
  ['import-run', 'owner', 'import', [1280]],
  ['refunds', 'finance', '/desk/refunds?view=failed', [1280]],
  ['settings', 'owner', '/desk/settings', [1280]],
  ['policy', 'owner', '/desk/policy', [1280]],
  ['policy-version', 'owner', '/desk/policy/versions/v-2', [360, 768, 1280]],
  ['policy-rules', 'owner', '/desk/policy/rules', [360, 1280]],
  ['policy-holidays', 'owner', '/desk/policy/holidays', [360, 1280]],
  ['nothing', 'arbiter', '/', [1280]],
  ['my-orders-empty', 'buyer', '/my/orders', [360], 'empty'],
  ['queue-empty', 'agent', '/desk/returns', [1280], 'empty'],
  ['queue-error', 'agent', '/desk/returns', [1280], 'error'],
]

for (const [name, as, where, widths, scene = ''] of shots.filter(([name]) => name.includes(only))) {
  for (const width of widths) {
    for (const [language, scheme] of process.env.ALL
      ? [
          ['zh-CN', 'light'],
          ['en', 'light'],
          ['zh-CN', 'dark'],
          ['en', 'dark'],
        ]
      : [
          ['zh-CN', 'light'],
          ['en', 'dark'],
        ]) {
      const page = await browser.newPage({
        viewport: { width, height: width < 500 ? 780 : 820 },
        colorScheme: scheme,
        locale: language,
        deviceScaleFactor: width < 500 ? 2 : 1,
        timezoneId: 'Asia/Shanghai',
      })
      page.on('pageerror', (error) => console.log(name, 'ERROR', error.message))
      page.on(
        'console',
        (message) => message.type() === 'error' && console.log(name, message.text().slice(0, 300)),
      )
      const first = where.startsWith('/') ? where : as === 'buyer' ? '/my/orders' : '/desk/returns'
      await page.goto(`${base}${first}${first.includes('?') ? '&' : '?'}as=${as}&scene=${scene}`)
      await page.waitForTimeout(900)
      const [kind, index, act] = where.split(':')
      const at = Number(index)
      const nth = async (selector) => page.locator(selector).nth(at).click()
      if (kind === 'order') await nth('main article header a')
      if (kind === 'open' || kind === 'filled')
        await page.locator('main article').nth(at).locator('a[href*="returns/new"]').first().click()
      if (kind === 'return') {
        await page.goto(`${base}/my/returns`)
        await page.waitForTimeout(900)
        await nth('main li a')
      }
      if (kind === 'case' || kind === 'act') await nth('tbody a')
      if (kind === 'deskorder') {
        await page.goto(`${base}/desk/orders`)
        await page.waitForTimeout(900)
        await nth('tbody a')
      }
      if (kind === 'account') await page.locator('header button').last().click()
      if (kind === 'import') {
        await page.goto(`${base}/desk/orders/import`)
        await page.waitForTimeout(900)
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'orders-2026-11.csv', mimeType: 'text/csv', buffer: Buffer.from('a') })
        await page.waitForTimeout(3500)
      }
      await page.waitForTimeout(700)
      if (kind === 'filled') {
        await page.locator('input[name=group]').nth(1).check()
        await page.waitForTimeout(300)
        await page.locator('input[name=reason]').first().check()
        await page.waitForTimeout(300)
        await page.locator('input[name=kind]').first().check()
        await page.locator('input[type=file]').setInputFiles({
          name: 'teapot.png',
          mimeType: 'image/png',
          buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 200 } }),
        })
        await page.waitForTimeout(1200)
      }
      if (act) {
        await page.keyboard.press({ APPROVE: 'a', REJECT: 'r', RECEIVE: 'c', INSPECT: 'i', REFUND: 'f' }[act])
        await page.waitForTimeout(1500)
      }
      await page.waitForTimeout(300)
      await page.screenshot({
        path: `${out}/${name}-${width}-${language}-${scheme}.png`,
        fullPage: !act && kind !== 'account' && width < 900,
      })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 0) console.log(name, width, language, 'scrolls sideways by', wide)
      await page.close()
    }
  }
}
await browser.close()
