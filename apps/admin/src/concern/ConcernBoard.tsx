import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { hrefOf } from '../shell/page.ts'
import { type BoardRow, boardOf } from './board.ts'
import { useCategories } from './categories.ts'
import type { ConcernRow } from './concerns.ts'
import { useMergeWords } from './page-words.ts'

interface Props {
  readonly rows: readonly ConcernRow[]
  readonly nodes: readonly UnitNode[]
}

/** People by category and street or park; each number opens its concerns. */
export function ConcernBoard({ rows, nodes }: Props) {
  const words = useWords()
  const w = useMergeWords()
  const { nameOf } = useCategories()
  const board = boardOf(rows, nodes)
  const isUsed = (id: string | null) => board.some(({ people }) => people.has(id))
  const areas = nodes.filter(({ id, kind }) => (kind === 'street' || kind === 'park') && isUsed(id))
  const named = ({ category }: BoardRow) => (category === null ? w.noCategory : nameOf(category))
  const cell = (row: BoardRow, area: Pick<UnitNode, 'id' | 'name'>) => {
    const people = row.people.get(area.id) ?? 0
    if (people === 0) return '—'
    return (
      <PageLink
        to={hrefOf('/concerns', { category: row.category ?? 'none', place: area.id })}
        aria-label={w.cell(named(row), area.name, people)}
      >
        {people}
      </PageLink>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="concern-board" tabIndex={0} aria-label={w.board}>
      <p className="page-note">{w.boardHint}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.category}</th>
            {areas.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            {isUsed(null) && <th scope="col">{w.boardOther}</th>}
            <th scope="col">{w.boardTotal}</th>
          </tr>
        </thead>
        <tbody>
          {board.map((row) => (
            <tr key={row.category ?? ''}>
              <th scope="row">{named(row)}</th>
              {areas.map((area) => (
                <td key={area.id} className="num">
                  {cell(row, area)}
                </td>
              ))}
              {isUsed(null) && <td className="num">{row.people.get(null) ?? '—'}</td>}
              <td className="num">
                <PageLink
                  to={hrefOf('/concerns', { category: row.category ?? 'none' })}
                  aria-label={w.cell(named(row), words.concernPage.all, row.total)}
                >
                  {row.total}
                </PageLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
