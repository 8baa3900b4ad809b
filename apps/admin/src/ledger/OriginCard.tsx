import { headerText } from '@ratchet/domain/ledger/shape'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useLedgerWords } from './ledger-words.ts'
import './ledger.css'

/** What the office's own ledger said of an item, column by column as it came: its measures are the note to begin with. */
export function OriginCard({ itemId }: { itemId: string }) {
  const w = useLedgerWords().page.origin
  const { data: origin } = useSuspenseQuery(api.ledger.origin.queryOptions({ itemId }))
  if (!origin) return null
  const said = origin.headers
    .map((parts, at) => ({ header: headerText(parts), value: origin.cells[at] ?? null }))
    .filter(({ value }) => value !== null && value !== '')
  return (
    <Card title={w.title}>
      <dl className="item-facts">
        {said.map(({ header, value }) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="page-note">{w.from(origin.name, origin.row)}</p>
    </Card>
  )
}
