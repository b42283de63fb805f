import { Button, type ButtonProps } from 'antd'
import { useHref, useLinkClickHandler } from 'react-router'

/** A link that looks like a button: opens in a new tab like any link, navigates without reloading otherwise. */
export function LinkButton({ to, ...props }: ButtonProps & { to: string }) {
  const href = useHref(to)
  const onClick = useLinkClickHandler<HTMLElement>(to)
  return <Button {...props} href={href} onClick={onClick as ButtonProps['onClick']} />
}
