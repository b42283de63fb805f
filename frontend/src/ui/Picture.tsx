import { useState } from 'react'
import css from './Picture.module.css'

interface PictureProps {
  title: string
  src?: string
  size?: number
}

const hash = (text: string) =>
  [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7)

const initial = (title: string) => [...title.replace(/^[\s【[(（]+/u, '')][0]?.toUpperCase() ?? '·'

/** The goods. Without a picture, or with a broken one: a quiet drawing that is always the same for the same goods. */
export function Picture({ title, src, size = 56 }: PictureProps) {
  const [broken, setBroken] = useState(false)
  const style = { width: size, height: size }
  if (src && !broken) {
    return (
      <img
        className={css.picture}
        style={style}
        width={size}
        height={size}
        src={src}
        alt=""
        loading="lazy"
        onError={() => setBroken(true)}
      />
    )
  }
  const seed = hash(title)
  const hue = [168, 196, 28, 94, 214, 340, 48, 264][seed % 8]
  return (
    <span
      className={css.drawn}
      style={{ ...style, ['--hue' as string]: hue, fontSize: size * 0.4 }}
      data-pattern={hash(title) % 3}
      aria-hidden="true"
    >
      {initial(title)}
    </span>
  )
}
