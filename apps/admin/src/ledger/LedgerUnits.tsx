import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useLedgerWords } from './ledger-words.ts'
import type { LedgerPreview } from './use-ledger-import.ts'

interface Props {
  readonly preview: LedgerPreview
  /** What was chosen on this page so far. */
  readonly settled: Readonly<Record<string, string>>
  readonly settle: (word: string, unitId: string) => void
}
const ROWS = 6

/** Words of theirs that are no unit's name: a person says which unit is meant, and the next file knows it. */
export function LedgerUnits({ preview, settled, settle }: Props) {
  const words = useWords()
  const w = useLedgerWords().importing.words
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const units = tree.nodes.filter((node) => node.kind !== 'zone' && node.kind !== 'survey_firm')
  const { similar } = preview
  if (preview.words.length + similar.length === 0) return null
  const optionsFor = (candidates: readonly { id: string; name: string }[]) => {
    const first = new Set(candidates.map(({ id }) => id))
    const rest = units.filter(({ id }) => !first.has(id))
    return [
      ...candidates.map(({ id, name }) => ({ value: id, label: name })),
      ...rest.map(({ id, name }) => ({ value: id, label: name })),
      { value: '', label: w.leave },
    ]
  }
  return (
    <Card
      title={preview.words.length > 0 ? w.title(preview.words.length) : w.similar(similar.length)}
      className="ledger-words"
    >
      {preview.words.length > 0 && (
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.word}</th>
                <th scope="col">{w.rows}</th>
                <th scope="col">{w.why}</th>
                <th scope="col">{w.means}</th>
              </tr>
            </thead>
            <tbody>
              {preview.words.map(({ key, word, rows, why, was, candidates }) => (
                <tr key={key}>
                  <th scope="row">{word}</th>
                  <td className="num">
                    {rows.slice(0, ROWS).join('、')}
                    {rows.length > ROWS && '…'}
                  </td>
                  <td>{why === 'gone' ? w.gone(was ?? word) : w[why]}</td>
                  <td>
                    <Select
                      aria-label={`${w.means} ${word}`}
                      showSearch={{ optionFilterProp: 'label' }}
                      popupMatchSelectWidth={false}
                      placeholder={w.choose}
                      value={settled[key] ?? null}
                      options={optionsFor(candidates)}
                      onChange={(id) => settle(key, String(id))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {similar.length > 0 && (
        <>
          {preview.words.length > 0 && <p className="page-note">{w.similar(similar.length)}</p>}
          <div className="table-scroll">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{w.word}</th>
                  <th scope="col">{w.taken}</th>
                </tr>
              </thead>
              <tbody>
                {similar.map(({ key, word, id }) => (
                  <tr key={key}>
                    <th scope="row">{word}</th>
                    <td>
                      <Select
                        aria-label={`${w.taken} ${word}`}
                        showSearch={{ optionFilterProp: 'label' }}
                        popupMatchSelectWidth={false}
                        value={settled[key] ?? id}
                        options={optionsFor([])}
                        onChange={(chosen) => settle(key, String(chosen))}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <p className="page-note">{words.importing.errors.rowNote}</p>
    </Card>
  )
}
