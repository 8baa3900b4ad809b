import { Card } from '../design/PageShell.tsx'
import { type Area, movedAreas, type Run } from './grades.ts'
import { useGradeWords } from './page-words.ts'

/** Which areas change their band when one weight is moved by a tenth: what must not be judged by its band alone. */
export function FlipCard({ run, nameOf }: { run: Run; nameOf: (area: Area) => string }) {
  const w = useGradeWords().m
  const { areas, flips, reason } = run.result
  if (reason) return null
  const named = (keys: readonly string[]) => areas.filter((area) => keys.includes(area.key)).map(nameOf)
  return (
    <Card title={w.flip(movedAreas(run.result).size)}>
      <p className="page-note">{w.flipHint}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.flipColumn.weight}</th>
            <th scope="col">{w.flipColumn.areas}</th>
          </tr>
        </thead>
        <tbody>
          {flips.map(({ name, factor, areas: keys }) => (
            <tr key={`${name}${factor}`}>
              <td>
                {w.weight[name]} {w.factor(factor)}
              </td>
              <td>{keys.length === 0 ? w.noMove : named(keys).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
