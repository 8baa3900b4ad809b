import type { MouseEvent, ReactNode } from 'react'
import { useGo, usePage, withCycle } from './page.ts'

/** A link to a page of the portal: a real address, opened in place, in a new window on request, the cycle taken along. */
export function PageLink({
  to,
  children,
  className,
  title,
  label,
  onFollow,
}: {
  to: string
  children: ReactNode
  className?: string
  title?: string
  /** The accessible name, where what is shown is too short to be one. */
  label?: string
  /** The link was used, here or for a new window. */
  onFollow?: () => void
}) {
  const go = useGo()
  const { search } = usePage()
  const open = (event: MouseEvent) => {
    onFollow?.()
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={`/admin${withCycle(to, search.c)}`} onClick={open} className={className} title={title} aria-label={label}>
      {children}
    </a>
  )
}
