import type { Verdict } from '@ratchet/domain/analysis/finding'

interface FactsMarksProps {
  /** Share of the largest number of opinions, 0–1. */
  readonly opinions: number
  /** Share of the largest change, −1…1. */
  readonly change: number
  readonly side: Verdict
}

const half = 44

/** Opinions to the left, the change of the score to the right; filled only where it is confirmed. The numbers stand beside it. */
export function FactsMarks({ opinions, change, side }: FactsMarksProps) {
  const middle = 96 + half
  const x = middle + change * (half - 6)
  const sure = side === 'rise' || side === 'fall'
  return (
    <svg className="facts-marks" width={96 + half * 2} height={20} aria-hidden="true">
      <rect className="facts-bar" x={88 - opinions * 86} y={4} width={opinions * 86} height={12} />
      <line className="facts-axis" x1={middle} x2={middle} y1={1} y2={19} />
      {side !== 'not-compared' && (
        <>
          <line className={`facts-${side}`} x1={middle} x2={x} y1={10} y2={10} />
          <circle className={`facts-${side} ${sure ? 'facts-sure' : ''}`} cx={x} cy={10} r={4.5} />
        </>
      )}
    </svg>
  )
}
