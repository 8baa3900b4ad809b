import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import type { FormRow } from './form-found.ts'
import { useFormWords } from './page-words.ts'

interface Owed {
  readonly row: FormRow
  readonly receipt: FormRow['receipts'][number]
}

/** What came to the reader and nobody has acknowledged: first on the page. */
export function ForMe({ mine }: { mine: readonly Owed[] }) {
  const w = useFormWords()
  const act = useAct('form.acknowledge', client.form.acknowledge.mutate)
  return (
    <Card title={w.forMe(mine.length)}>
      <ul className="form-owed">
        {mine.map(({ row, receipt }) => (
          <li key={receipt.id}>
            <div>
              <PageLink to={`/forms/${row.id}`}>{row.title}</PageLink>
              <span className="quiet">
                {row.number} · <span className="num">{row.issuedOn}</span> · {w.forUnit(receipt.name)}
              </span>
            </div>
            <Button
              type="primary"
              loading={act.busy}
              aria-label={w.acknowledgeOf(row.title, receipt.name)}
              onClick={() => act.perform({ formId: row.id, receiptId: receipt.id, note: '' })}
            >
              {w.acknowledge}
            </Button>
          </li>
        ))}
      </ul>
      <ActProblem sentence={act.told} />
    </Card>
  )
}
