import { useEffect, useRef, useState } from 'react'

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

const formats = ['code_128', 'qr_code', 'ean_13', 'code_39'] as const
const everyMillis = 250

/** The browser's own reader where it has one; else a library that is fetched only now. */
async function detector(): Promise<Detector> {
  if ('BarcodeDetector' in globalThis) {
    const { BarcodeDetector } = globalThis as unknown as {
      BarcodeDetector: new (asked: { formats: readonly string[] }) => Detector
    }
    return new BarcodeDetector({ formats })
  }
  const [{ BarcodeDetector, prepareZXingModule }, { default: wasm }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ])
  // From our own server: a warehouse may have no other.
  prepareZXingModule({ overrides: { locateFile: () => wasm } })
  return new BarcodeDetector({ formats: [...formats] })
}

const stop = (stream: MediaStream | undefined) => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** Looks through the camera until it reads a code; the same code is told once while it stays in view. */
export function useCamera(on: boolean, onCode: (code: string) => void) {
  const video = useRef<HTMLVideoElement>(null)
  const [failed, setFailed] = useState(false)
  const told = useRef(onCode)
  told.current = onCode
  useEffect(() => {
    if (!on) return
    let stopped = false
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = ''
    setFailed(false)
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      const element = video.current
      if (stopped || !element) return stop(stream)
      element.srcObject = stream
      await element.play()
      const reader = await detector()
      const look = async () => {
        if (stopped) return
        const code = (await reader.detect(element).catch(() => []))[0]?.rawValue
        if (code && code !== last) told.current(code)
        last = code ?? last
        timer = setTimeout(() => void look(), everyMillis)
      }
      await look()
    }
    begin().catch(() => stopped || setFailed(true))
    return () => {
      stopped = true
      clearTimeout(timer)
      stop(stream)
    }
  }, [on])
  return { video, failed }
}
