import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'

const hours = (past: number) => new Date(Date.now() - past * 3_600_000).toISOString()

interface Told {
  keycloakUrl: string
  realm: string
}

/** The shop's own program: it hands in orders by the public API, as in real life. */
export class ShopSystem {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly headers: Record<string, string>,
    private readonly tokens: string,
  ) {}

  static async open(request: APIRequestContext) {
    const { keycloakUrl, realm }: Told = await (await request.get('/config.json')).json()
    const tokens = `${keycloakUrl}/realms/${realm}/protocol/openid-connect/token`
    const answer = await request.post(tokens, {
      form: {
        grant_type: 'client_credentials',
        client_id: 'demo-partner',
        client_secret: 'demo-partner-secret',
      },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    const { access_token } = await answer.json()
    return new ShopSystem(request, { Authorization: `Bearer ${access_token}` }, tokens)
  }

  /** The sandbox of an owner, selling by other rules from now on: nobody else's journey goes through it. */
  async sandboxUnder(owner: string, presetId: string) {
    const signedIn = await this.as(owner)
    const me = await (await this.request.get('/api/v1/me', { headers: signedIn })).json()
    const { id } = me.shops.find((shop: { sandbox: boolean }) => shop.sandbox)
    const headers = { ...signedIn, 'Aftercare-Shop': id as string }
    const before = await this.request.get(`/api/v1/shops/${id}`, { headers })
    const { freight, returnAddress } = await before.json()
    const answer = await this.request.put(`/api/v1/shops/${id}/settings`, {
      headers: { ...headers, 'If-Match': before.headers().etag as string },
      data: { presetId, freight, returnAddress },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    return new ShopSystem(this.request, headers, this.tokens)
  }

  private async as(who: string) {
    const answer = await this.request.post(this.tokens, {
      form: { grant_type: 'password', client_id: 'aftercare-cli', username: who, password: 'demo' },
    })
    return { Authorization: `Bearer ${(await answer.json()).access_token}` }
  }

  private async subjectOf(who: string): Promise<string> {
    const me = await this.request.get('/api/v1/me', { headers: await this.as(who) })
    return (await me.json()).subject
  }

  /** From which sum on a second person is needed; `putBack` makes it as it was. */
  async largeSumsAbove(owner: string, amount: string) {
    const address = '/api/v1/spending-limits'
    const signedIn = await this.as(owner)
    const me = await (await this.request.get('/api/v1/me', { headers: signedIn })).json()
    const asOwner = { ...signedIn, 'Aftercare-Shop': me.shops[0].id }
    const read = async () => {
      const answer = await this.request.get(address, { headers: asOwner })
      expect(answer.ok(), await answer.text()).toBe(true)
      const { id: _, version: __, ...limits } = await answer.json()
      return { limits, tag: answer.headers().etag as string }
    }
    const write = async (limits: object) => {
      const headers = { ...asOwner, 'If-Match': (await read()).tag }
      const answer = await this.request.put(address, { headers, data: limits })
      expect(answer.ok(), await answer.text()).toBe(true)
    }
    const before = (await read()).limits
    await write({ ...before, approveAbove: { amount, currency: 'CNY' } })
    return { putBack: () => write(before) }
  }

  /** A version of another preset than the one that the shop sells by; `discard` leaves the shop as it was. */
  async draft(owner: string, presetId: string) {
    const signedIn = await this.as(owner)
    const me = await (await this.request.get('/api/v1/me', { headers: signedIn })).json()
    const headers = { ...signedIn, 'Aftercare-Shop': me.shops[0].id as string }
    const answer = await this.request.post('/api/v1/presets/versions', { headers, data: { presetId } })
    expect(answer.ok(), await answer.text()).toBe(true)
    const { id } = await answer.json()
    const discard = async () => {
      const gone = await this.request.post(`/api/v1/presets/versions/${id}/discard`, {
        headers: { ...headers, 'If-Match': answer.headers().etag as string },
      })
      expect(gone.ok(), await gone.text()).toBe(true)
    }
    return { id: id as string, discard }
  }

  /** A teapot, twice, delivered and signed for two days ago; `null`: the shop does not know the buyer's account. */
  async deliversTeapots(buyer: string | null = 'buyer') {
    const number = `E2E-${randomUUID().slice(0, 8).toUpperCase()}`
    const answer = await this.request.post('/api/v1/orders', {
      headers: { ...this.headers, 'Idempotency-Key': randomUUID() },
      data: {
        externalRef: number,
        number,
        placedAt: hours(96),
        paidAt: hours(96),
        currency: 'CNY',
        buyer: { ...(buyer && { subject: await this.subjectOf(buyer) }), name: '林晓', phone: '13800138000' },
        lines: [
          {
            lineNo: 1,
            sku: 'TP-220',
            title: '陶瓷茶壶',
            category: 'kitchen',
            quantity: 2,
            unitPrice: '64.95',
          },
        ],
        tenders: [
          {
            ref: `WX-${number}`,
            kind: 'WALLET',
            method: 'WECHAT',
            amount: { amount: '129.90', currency: 'CNY' },
          },
        ],
        shipments: [
          {
            carrier: 'SF',
            number: `SF${Date.now()}`,
            shippedAt: hours(72),
            deliveredAt: hours(49),
            signedAt: hours(48),
          },
        ],
      },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    const { id } = await answer.json()
    return { id: id as string, number }
  }
}
