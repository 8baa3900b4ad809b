import type { ReactNode } from 'react'

/** A table that may be wider than its place: it scrolls, also by keyboard, so it can be focused. */
export function ScrollRegion({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse (WCAG 2.1.1)
    <section className="twin" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
