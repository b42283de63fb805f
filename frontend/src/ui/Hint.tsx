import { type ReactNode, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import css from './Hint.module.css'

interface Place {
  left: number
  top: number
  below: boolean
}

/** Says more on hover and on focus, to the eye and to the screen reader alike. */
export function Hint({
  text,
  children,
  focusable = true,
  className,
}: {
  text: ReactNode
  children: ReactNode
  focusable?: boolean
  className?: string
}) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<Place>()

  const show = () => {
    const box = anchor.current?.getBoundingClientRect()
    if (!box) return
    const below = box.top < 90
    setPlace({
      left: Math.min(Math.max(box.left + box.width / 2, 130), window.innerWidth - 130),
      top: below ? box.bottom + 6 : box.top - 6,
      below,
    })
  }
  const hide = () => setPlace(undefined)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only reveals what is also read out below
    <span
      ref={anchor}
      className={className}
      tabIndex={focusable ? 0 : undefined}
      aria-describedby={id}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      <span id={id} hidden>
        {text}
      </span>
      {place &&
        createPortal(
          <span
            className={css.bubble}
            data-below={place.below || undefined}
            style={{ left: place.left, top: place.top }}
            aria-hidden="true"
          >
            {text}
          </span>,
          document.body,
        )}
    </span>
  )
}
