import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { hrefOf, usePage } from '../shell/page.ts'
import { AboutText, RowDue, SourceChip, StateChip, WordsLink } from './InboxParts.tsx'
import { type InboxRow, pagesOf } from './inbox-state.ts'

interface CardsProps {
  readonly rows: readonly InboxRow[]
  readonly total: number
  readonly page: number
}

/** The inbox on a phone: one block a voice, all of it readable without scrolling sideways. */
export function InboxCards({ rows, total, page }: CardsProps) {
  const w = useWords().opinionPage
  const { pathname, search } = usePage()
  const pages = pagesOf(total)
  const to = (next: number) => hrefOf(pathname, { ...search, page: next === 1 ? null : String(next) })
  return (
    <>
      <ul className="inbox-cards">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="inbox-card-head">
              <span className="num">{row.number}</span>
              <StateChip row={row} />
            </div>
            <WordsLink row={row} />
            <div className="inbox-card-foot">
              <span>{row.place ?? w.noPlace}</span>
              <span>
                <AboutText row={row} />
              </span>
              <SourceChip row={row} />
            </div>
            <RowDue row={row} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className="inbox-pages" aria-label={w.pageOf(page, pages)}>
          {page > 1 ? <PageLink to={to(page - 1)}>{w.previous}</PageLink> : <span />}
          <span>{w.pageOf(page, pages)}</span>
          {page < pages ? <PageLink to={to(page + 1)}>{w.next}</PageLink> : <span />}
        </nav>
      )}
    </>
  )
}
