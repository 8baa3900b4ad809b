import { Button } from 'antd'
import { PageLink } from '../shell/PageLink.tsx'
import { ActProblem } from './Field.tsx'
import { Card } from './PageShell.tsx'
import './receipt-list.css'

/** One paper that came to a unit of the reader. */
export interface OwedReceipt {
  readonly key: string
  readonly href: string
  readonly title: string
  readonly number: string | null
  readonly issuedOn: string | null
  readonly unit: string
  readonly acknowledge: () => void
}

interface Said {
  readonly forMe: (count: number) => string
  readonly forUnit: (unit: string) => string
  readonly acknowledge: string
  readonly acknowledgeOf: (title: string, unit: string) => string
}

/** What came to the reader and nobody has acknowledged 待签收: first on the page of documents, and of forms. */
export function OwedReceipts({
  rows,
  words: w,
  busy,
  told,
}: {
  readonly rows: readonly OwedReceipt[]
  readonly words: Said
  readonly busy: boolean
  readonly told: string | null
}) {
  return (
    <Card title={w.forMe(rows.length)}>
      <ul className="receipt-list">
        {rows.map(({ key, href, title, number, issuedOn, unit, acknowledge }) => (
          <li key={key}>
            <div>
              <PageLink to={href}>{title}</PageLink>
              <span className="quiet">
                {number} · <span className="num">{issuedOn}</span> · {w.forUnit(unit)}
              </span>
            </div>
            <Button type="primary" loading={busy} aria-label={w.acknowledgeOf(title, unit)} onClick={acknowledge}>
              {w.acknowledge}
            </Button>
          </li>
        ))}
      </ul>
      <ActProblem sentence={told} />
    </Card>
  )
}
