import { type Share, shareText, type Tally, useLookbackWords } from './lookback-found.ts'

const [WIDTH, HEIGHT, TOP, BOTTOM, LEFT, RIGHT] = [360, 190, 24, 158, 70, 250]
const y = (share: number) => BOTTOM - share * (BOTTOM - TOP)

/** From "called done" when closed to what people say when asked, with the exact interval; the same as words beneath. */
export function AgreePicture({ tally, share }: { tally: Tally; share: Share }) {
  const w = useLookbackWords()
  const asked = tally.satisfied + tally.unsatisfied
  const done = share.estimate === null ? null : 1 - share.estimate
  const rows = [
    [w.name.outcome.satisfied, tally.satisfied],
    [w.name.outcome.unsatisfied, tally.unsatisfied],
    [w.name.outcome.not_reached, tally.notReached],
    [w.name.outcome.withdrawn, tally.withdrawn],
  ] as const
  const flipped = {
    estimate: done,
    low: 1 - share.high,
    high: 1 - share.low,
    ...(share.reason && { reason: share.reason }),
  }
  return (
    <figure className="agree">
      {done !== null && (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={w.picture.describe(asked, w.name.percent(done), w.name.interval(flipped.low, flipped.high))}
        >
          <line className="agree-axis" x1={LEFT} x2={LEFT} y1={TOP} y2={BOTTOM} />
          <line className="agree-axis" x1={RIGHT} x2={RIGHT} y1={TOP} y2={BOTTOM} />
          <line className="agree-range" x1={RIGHT} x2={RIGHT} y1={y(flipped.low)} y2={y(flipped.high)} />
          <line className="agree-slope" x1={LEFT} x2={RIGHT} y1={y(1)} y2={y(done)} />
          <circle className="agree-dot" cx={LEFT} cy={y(1)} r={5} />
          <circle className="agree-dot" cx={RIGHT} cy={y(done)} r={5} />
          <text x={LEFT} y={HEIGHT - 10} textAnchor="middle">
            {w.picture.closed}
          </text>
          <text x={RIGHT} y={HEIGHT - 10} textAnchor="middle">
            {w.picture.asked}
          </text>
          <text x={LEFT - 10} y={y(1) + 5} textAnchor="end">
            100%
          </text>
          <text x={RIGHT + 12} y={y(done) + 5}>
            {w.name.percent(done)}
          </text>
        </svg>
      )}
      <table className="plain-table">
        <tbody>
          {rows.map(([name, n]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="right num">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="page-note">
        {done !== null && `${shareText(w, flipped)} · `}
        {w.picture.note}
      </figcaption>
    </figure>
  )
}
