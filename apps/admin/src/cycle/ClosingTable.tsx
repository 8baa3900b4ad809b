import { floorStrip } from '@ratchet/design/interval-strip'
import { useId } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { StatusChip, VerdictChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { ScrollRegion } from '../ratchet/ScrollRegion.tsx'
import type { ClosingRow } from './closing-rows.ts'

/** The largest distance between floor and result, so that all strips of one table share a ruler. */
function spanOf(rows: readonly ClosingRow[]): number {
  const distances = rows.flatMap(({ floor: { subject, before, achieved } }) =>
    subject === 'rank' || before === null || achieved === null ? [] : [Math.abs(achieved - before)],
  )
  return Math.max(1, ...distances)
}

/** One line per floor; on a phone each line becomes a small card of its own. */
export function ClosingTable({ rows, name }: { rows: readonly ClosingRow[]; name: string }) {
  const words = useWords()
  const { columns: c, basis } = words.cyclePage.preview
  const id = useId().replace(/[^a-z0-9]/gi, '')
  const span = spanOf(rows)
  return (
    <ScrollRegion name={name}>
      <table className="cycle-closing">
        <thead>
          <tr>
            <th scope="col">{c.subject}</th>
            <th scope="col" className="right">
              {c.before}
            </th>
            <th scope="col" className="right">
              {c.achieved}
            </th>
            <th scope="col" className="cycle-strip">
              {c.strip}
            </th>
            <th scope="col" className="right">
              {c.after}
            </th>
            <th scope="col" className="right">
              {c.change}
            </th>
            <th scope="col">{c.verdict}</th>
            <th scope="col">{c.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ floor, ...row }, at) => (
            <tr key={floor.subject}>
              <th scope="row">{row.name}</th>
              <td className="right" data-label={c.before}>
                {row.before}
              </td>
              <td className={row.slipped ? 'right cycle-slipped' : 'right'} data-label={c.achieved}>
                {row.achieved}
                {floor.basis && floor.basis !== 'examination' && (
                  <span className="cycle-basis">{basis[floor.basis]}</span>
                )}
              </td>
              <td className="cycle-strip">
                <Drawing
                  tree={floorStrip(
                    {
                      ...floor,
                      measure: floor.subject === 'rank' ? 'rank' : 'score',
                      span: floor.subject === 'rank' ? 2 : span,
                    },
                    { id: `${id}${at}`, width: 112 },
                    words.picture.strip,
                  )}
                />
              </td>
              <td className="right cycle-after" data-label={c.after}>
                {row.after}
              </td>
              <td className="right cycle-change" data-label={c.change}>
                {row.change}
              </td>
              <td className="cycle-verdict" data-label={c.verdict}>
                {floor.verdict ? <VerdictChip verdict={floor.verdict} /> : <StatusChip tone="quiet">—</StatusChip>}
              </td>
              <td className="cycle-reason" data-label={c.reason}>
                {row.reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
