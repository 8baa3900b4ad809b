import { useEffect, useState } from 'react'
import { useWords } from '../locale.ts'

/** The outline of the real layout, only when waiting takes longer than 300 ms. */
export function LoadingSkeleton() {
  const w = useWords().shell.state
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="sr-only">{w.loading}</span>
      {late && [60, 90, 75, 85].map((part) => <div key={part} className={`skeleton-bar skeleton-${part}`} />)}
    </div>
  )
}
