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

  /** What the shop has decided about letting money go; `putBack` makes it as it was. */
  async spending(owner: string) {
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
    return {
      change: (part: object) => write({ ...before, ...part }),
      putBack: () => write(before),
    }
  }

  /** From which sum on a second person is needed. */
  async largeSumsAbove(owner: string, amount: string) {
    const limits = await this.spending(owner)
    await limits.change({ approveAbove: { amount, currency: 'CNY' } })
    return limits
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

  /** What the programs of the shop read by the public API, as this person. */
  async tells(who: string, path: string) {
    const answer = await this.request.get(`/api/v1${path}`, { headers: await this.as(who) })
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.json()
  }

  /** What a person does that a journey is not about. */
  async does(who: string, path: string, data: object = {}) {
    const headers = { ...(await this.as(who)), 'Idempotency-Key': randomUUID() }
    const answer = await this.request.post(`/api/v1${path}`, { headers, data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.json()
  }

  /** A teapot, twice, delivered and signed for two days ago; `null`: the shop does not know the buyer's account. */
  async deliversTeapots(buyer: string | null = 'buyer') {
    return this.sells({ buyer, sent: 72, signed: 48 })
  }

  /** Two teapots; when what happened, in hours before now. */
  async sells({ buyer = 'buyer', price = '64.95', paid = 96, sent, signed }: Sale) {
    const number = `E2E-${randomUUID().slice(0, 8).toUpperCase()}`
    const parcel = { carrier: 'SF', number: `SF${Date.now()}` }
    const order = {
      externalRef: number,
      number,
      placedAt: hours(paid),
      paidAt: hours(paid),
      currency: 'CNY',
      buyer: { ...(buyer && { subject: await this.subjectOf(buyer) }), name: '林晓', phone: '13800138000' },
      lines: [
        { lineNo: 1, sku: 'TP-220', title: '陶瓷茶壶', category: 'kitchen', quantity: 2, unitPrice: price },
      ],
      tenders: [
        {
          ref: `WX-${number}`,
          kind: 'WALLET',
          method: 'WECHAT',
          amount: { amount: (2 * Number(price)).toFixed(2), currency: 'CNY' },
        },
      ],
    }
    const tell = async (shipments: object[]) => {
      const answer = await this.request.post('/api/v1/orders', {
        headers: { ...this.headers, 'Idempotency-Key': randomUUID() },
        data: { ...order, shipments },
      })
      expect(answer.ok(), await answer.text()).toBe(true)
      return answer.json()
    }
    const arrived = signed !== undefined && { deliveredAt: hours(signed + 1), signedAt: hours(signed) }
    const { id } = await tell(sent === undefined ? [] : [{ ...parcel, shippedAt: hours(sent), ...arrived }])
    return {
      id: id as string,
      number,
      /** Told late: so long ago it was handed to the carrier. */
      hasLeft: (ago: number) => tell([{ ...parcel, shippedAt: hours(ago) }]),
    }
  }
}

interface Sale {
  /** `null`: the shop does not know the buyer's account. */
  buyer?: string | null
  price?: string
  paid?: number
  sent?: number
  signed?: number
}
