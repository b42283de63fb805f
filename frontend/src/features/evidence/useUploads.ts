import { useRef, useState } from 'react'
import { asProblem, type Problem } from '@/api/problem'
import { type Evidence, type Upload, upload } from './evidence.queries'

export interface Piece {
  key: string
  name: string
  /** Shown from the device while it travels. */
  local?: string
  share: number
  evidence?: Evidence
  problem?: Problem
}

/** Pictures on their way: each can be retried or removed; what arrived is known by its id. */
export function useUploads(kept: Evidence[], onChange: (evidence: Evidence[]) => void, orderId?: string) {
  const [travelling, setTravelling] = useState<Piece[]>([])
  const files = useRef(new Map<string, { file: File; upload?: Upload }>())
  const latest = useRef(kept)
  latest.current = kept

  const update = (key: string, part: Partial<Piece>) =>
    setTravelling((pieces) => pieces.map((piece) => (piece.key === key ? { ...piece, ...part } : piece)))

  const forget = (key: string) => {
    files.current.delete(key)
    setTravelling((pieces) => {
      const gone = pieces.find((piece) => piece.key === key)
      if (gone?.local) URL.revokeObjectURL(gone.local)
      return pieces.filter((piece) => piece.key !== key)
    })
  }

  const send = (key: string) => {
    const entry = files.current.get(key)
    if (!entry) return
    update(key, { share: 0, problem: undefined })
    // The key is the piece's own: a retry after a lost answer gives back the picture that had arrived.
    entry.upload = upload(entry.file, { key, orderId }, (share) => update(key, { share }))
    entry.upload.done.then(
      (evidence) => {
        latest.current = [...latest.current, evidence]
        onChange(latest.current)
        forget(key)
      },
      (failure) => {
        if (failure instanceof DOMException && failure.name === 'AbortError') return
        update(key, { problem: asProblem(failure) })
      },
    )
  }

  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const key = crypto.randomUUID()
      files.current.set(key, { file })
      const local = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
      setTravelling((pieces) => [...pieces, { key, name: file.name, local, share: 0 }])
      send(key)
    }
  }

  const remove = (piece: Piece) => {
    if (piece.evidence) onChange(kept.filter(({ id }) => id !== piece.evidence?.id))
    files.current.get(piece.key)?.upload?.cancel()
    forget(piece.key)
  }

  const arrived: Piece[] = kept.map((evidence) => ({
    key: evidence.id,
    name: evidence.fileName,
    share: 1,
    evidence,
  }))
  return {
    pieces: [...arrived, ...travelling],
    isBusy: travelling.some(({ problem }) => !problem),
    add,
    retry: send,
    remove,
  }
}
