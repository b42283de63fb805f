import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Evidence } from '@/api/types'
import { anId, inHours } from './fixtures'
import { type At, api, unknown } from './server'
import { db } from './world'

/** Files that were handed in. */
export const evidenceHandlers: HttpHandler[] = [
  http.post(`${api}/evidence`, async ({ request }) => {
    const file = (await request.formData()).get('file') as File
    const id = anId()
    const one: Evidence = {
      id,
      fileName: file.name,
      contentType: file.type,
      bytes: file.size,
      sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
      uploadedAt: inHours(0),
      uploadedBy: '林晓',
      uploadedBySide: 'BUYER',
      picture: file.type.startsWith('image/'),
      links: { original: `/api/v1/evidence/${id}/original`, preview: `/api/v1/evidence/${id}/preview` },
    }
    db.evidence.push(one)
    db.files.set(id, file)
    return HttpResponse.json(one, { status: 201 })
  }),
  http.get<At>(`${api}/evidence/:id/:size`, ({ params }) => {
    const file = db.files.get(params.id)
    return file ? new HttpResponse(file) : unknown()
  }),
]
