import { Button } from 'antd'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { MarkedText } from '../opinion/MarkedText.tsx'
import { useLedgerWords } from './ledger-words.ts'
import type { LedgerPreview } from './use-ledger-import.ts'

interface Props {
  readonly named: LedgerPreview['named']
  readonly asWritten: readonly string[]
  /** The rows whose words stay as they are written, by their keys. */
  readonly keep: (asWritten: readonly string[]) => void
}

/** Rows in which somebody seems to be named: hidden before a unit reads them, unless a person says that a row names nobody. */
export function LedgerNamed({ named, asWritten, keep }: Props) {
  const words = useWords()
  const w = useLedgerWords().importing.named
  if (named.length === 0) return null
  const kept = new Set(asWritten)
  const hidden = named.filter(({ readKey }) => !kept.has(readKey)).length
  const all = named.map(({ readKey }) => readKey)
  return (
    <Card
      title={w.title(named.length, hidden)}
      className="ledger-named"
      extra={
        <span className="row">
          <Button disabled={hidden === named.length} onClick={() => keep([])}>
            {w.hideAll}
          </Button>
          <Button disabled={hidden === 0} onClick={() => keep(all)}>
            {w.keepAll}
          </Button>
        </span>
      }
    >
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {words.importing.errors.row}
              </th>
              <th scope="col">{w.said}</th>
              <th scope="col">{w.becomes}</th>
              <th scope="col">{w.act}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ row, readKey, readText, spans, text }) => {
              const isKept = kept.has(readKey)
              const rest = asWritten.filter((key) => key !== readKey)
              return (
                <tr key={readKey}>
                  <td className="num">{row}</td>
                  <th scope="row">
                    <MarkedText text={readText} spans={spans} />
                  </th>
                  <td>{text}</td>
                  <td>
                    <Button
                      aria-label={`${isKept ? w.hide : w.keep} ${row}`}
                      onClick={() => keep(isKept ? rest : [...rest, readKey])}
                    >
                      {isKept ? w.hide : w.keep}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="page-note">{w.note}</p>
    </Card>
  )
}
