interface ShareBarProps {
  /** 0–1. */
  readonly share: number
  readonly low: number | null
  readonly high: number | null
}

/** A share on the whole width from 0 to 100 %, with its interval; the number stands beside it. */
export function ShareBar({ share, low, high }: ShareBarProps) {
  const percent = (value: number) => `${Math.min(100, Math.max(0, value * 100))}%`
  return (
    <svg className="share-bar" width="100%" height={20} aria-hidden="true">
      <rect className="share-bar-all" x={0} y={3} width="100%" height={14} />
      <rect className="share-bar-part" x={0} y={3} width={percent(share)} height={14} />
      {low !== null && high !== null && (
        <line className="share-bar-interval" x1={percent(low)} x2={percent(high)} y1={10} y2={10} />
      )}
    </svg>
  )
}
