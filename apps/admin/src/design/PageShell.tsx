import { type ReactNode, useEffect } from 'react'
import { useWords } from '../locale.ts'
import { usePage } from '../shell/page.ts'
import { nameTab } from '../shell/tab-names.ts'

interface PageShellProps {
  /** A finding, not a name: 组织段还差 2 个条件才能转入考核. */
  readonly title: string
  readonly sub?: ReactNode
  /** Where this stands: 周期 / 2026下半年. */
  readonly crumb?: ReactNode
  readonly actions?: ReactNode
  /** What stands on the page's tab, when the address holds only an id: YJ-2026-000123. */
  readonly tab?: string
  readonly children: ReactNode
}

/** The frame of every page: crumb, sentence, sub line, actions. */
export function PageShell({ title, sub, crumb, actions, tab, children }: PageShellProps) {
  const w = useWords().shell
  const { pathname } = usePage()
  useEffect(() => {
    document.title = `${title} · ${w.product}`
  }, [title, w.product])
  useEffect(() => {
    if (tab) nameTab(pathname, tab)
  }, [tab, pathname])
  return (
    <div className="page">
      <div className="page-head">
        <div>
          {crumb && <div className="page-crumb">{crumb}</div>}
          <h1>{title}</h1>
          {sub && <p className="page-sub">{sub}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

interface CardProps {
  readonly title?: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A white card with an optional sentence as its title. */
export function Card({ title, extra, children, className = '' }: CardProps) {
  return (
    <section className={`card ${className}`}>
      {(title || extra) && (
        <div className="card-head">
          {title && <h2>{title}</h2>}
          {extra && <div className="card-extra">{extra}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** The mark on every screen that shows invented figures. */
export function Illustrative() {
  const w = useWords().shell
  return (
    <span className="illustrative" title={w.illustrativeHint}>
      {w.illustrative}
    </span>
  )
}
