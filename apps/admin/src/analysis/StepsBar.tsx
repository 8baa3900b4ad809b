interface StepsBarProps {
  readonly distribution: readonly { readonly step: number; readonly n: number }[]
  readonly said: (step: number, n: number) => string
}

/** How many gave each step, as lengths and in numbers. */
export function StepsBar({ distribution, said }: StepsBarProps) {
  const all = distribution.reduce((sum, { n }) => sum + n, 0)
  if (all === 0) return '—'
  const steps = distribution.length
  return (
    <ul className="steps-bar">
      {distribution.map(({ step, n }) => (
        <li
          key={step}
          className={`step-${Math.ceil((step * 5) / steps)}`}
          style={{ flexGrow: n }}
          hidden={n === 0}
          title={said(step, n)}
        >
          <span className="sr-only">{said(step, n)}</span>
          <span aria-hidden="true">{n / all >= 0.07 ? n : ''}</span>
        </li>
      ))}
    </ul>
  )
}
