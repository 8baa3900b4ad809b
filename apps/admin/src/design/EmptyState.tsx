import { type ReactNode, useEffect } from 'react'
import { useWords } from '../locale.ts'

interface EmptyStateProps {
  /** A sentence that says what is (not) here, for instance 还没有整改事项. */
  readonly title: string
  readonly hint?: ReactNode
  /** The state is the whole page: its sentence is the page's heading. */
  readonly whole?: boolean
  /** The next step: one button or link. */
  readonly children?: ReactNode
}

/** Three different empty states share one form: first use, nothing after filtering, all done. */
export function EmptyState({ title, hint, whole, children }: EmptyStateProps) {
  const { product } = useWords().shell
  useEffect(() => {
    if (whole) document.title = `${title} · ${product}`
  }, [whole, title, product])
  return (
    <div className={whole ? 'empty empty-whole' : 'empty'}>
      {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
      {hint && <p>{hint}</p>}
      {children && <div className="empty-next">{children}</div>}
    </div>
  )
}
