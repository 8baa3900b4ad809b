import { type Asked, askedOf } from '@ratchet/domain/indicator/burden'
import type { SetChange } from '@ratchet/domain/indicator/set'
import { Card } from '../design/PageShell.tsx'
import { useIndicatorWords } from './page-words.ts'
import type { FoundSet } from './use-set-form.ts'

/** What the rules ask of each unit in a quarter, beside what the half-year before asked. */
export function AskedCard({ found, content }: { readonly found: FoundSet; readonly content: SetChange }) {
  const w = useIndicatorWords().asked
  const now = askedOf(content)
  const before = found.previous && askedOf(found.previous)
  const kinds = Object.keys(now) as (keyof Asked)[]
  const more = before ? kinds.reduce((sum, kind) => sum + Math.sign(now[kind] - before[kind]), 0) : 0
  return (
    <Card title={before ? w.title(more) : w.first}>
      <table className="indicator-table">
        <thead>
          <tr>
            <th scope="col">{w.column.what}</th>
            {before && (
              <th scope="col" className="num">
                {w.column.before}
              </th>
            )}
            <th scope="col" className="num">
              {w.column.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{w.what[kind]}</th>
              {before && <td className="num">{before[kind]}</td>}
              <td className={before && before[kind] !== now[kind] ? 'num indicator-moved' : 'num'}>{now[kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
