import type { ReactNode } from 'react'

/** A control with its name before it, in one line. */
export function Inline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="rule-field">
      <span>{label}</span>
      {children}
    </label>
  )
}
