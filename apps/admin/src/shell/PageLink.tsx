import type { MouseEvent, ReactNode } from 'react'
import { useGo, usePage, withCycle } from './page.ts'

/** A link to a page of the portal: a real address, opened in place, in a new window on request, the cycle taken along. */
export function PageLink({
  to,
  children,
  className,
  title,
}: {
  to: string
  children: ReactNode
  className?: string
  title?: string
}) {
  const go = useGo()
  const { search } = usePage()
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={`/admin${withCycle(to, search.c)}`} onClick={open} className={className} title={title}>
      {children}
    </a>
  )
}
