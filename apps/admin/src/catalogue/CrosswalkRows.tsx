import { aspectIds, themeIds } from '@ratchet/domain/cycle/aspect'
import type { Crosswalk } from '@ratchet/domain/cycle/crosswalk'
import { Button, InputNumber, Select } from 'antd'
import { useWords } from '../locale.ts'
import { crosswalkFaults, freePair } from './editions.ts'

/** Which theme speaks for which aspect, with which weight; it may be empty. */
export function CrosswalkRows({ rows, onChange }: { rows: Crosswalk; onChange: (rows: Crosswalk) => void }) {
  const words = useWords()
  const w = words.dictionary
  const faults = crosswalkFaults(rows)
  const set = (at: number, patch: Partial<Crosswalk[number]>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)))
  const free = freePair(rows, themeIds, aspectIds)
  return (
    <>
      <table className="figure-grid">
        <thead>
          <tr>
            <th scope="col">{w.theme}</th>
            <th scope="col">{w.aspect}</th>
            <th scope="col">{w.weight}</th>
            <th scope="col">{words.shell.form.remove}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: while it is edited a pair has no identity but its place
            <tr key={at}>
              <td>
                <Select
                  aria-label={`${w.theme} ${at + 1}`}
                  popupMatchSelectWidth={false}
                  value={row.theme}
                  options={themeIds.map((id) => ({ value: id, label: words.cycle.theme[id] }))}
                  onChange={(theme) => set(at, { theme })}
                />
                {faults[at] === 'twice' && (
                  <span className="field-error" role="alert">
                    {w.pairTwice}
                  </span>
                )}
              </td>
              <td>
                <Select
                  aria-label={`${w.aspect} ${at + 1}`}
                  popupMatchSelectWidth={false}
                  value={row.aspect}
                  options={aspectIds.map((id) => ({ value: id, label: words.cycle.aspect[id] }))}
                  onChange={(aspect) => set(at, { aspect })}
                />
              </td>
              <td>
                <InputNumber
                  aria-label={`${w.weight} ${at + 1}`}
                  min={0}
                  value={row.weight}
                  onChange={(weight) => set(at, { weight: weight ?? 0 })}
                />
                {faults[at] === 'weight' && (
                  <span className="field-error" role="alert">
                    {w.weightPositive}
                  </span>
                )}
              </td>
              <td>
                <button type="button" className="link" onClick={() => onChange(rows.filter((_, i) => i !== at))}>
                  {words.shell.form.remove}
                  <span className="sr-only">{` ${at + 1}`}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" disabled={!free} onClick={() => free && onChange([...rows, { ...free, weight: 1 }])}>
        {w.addRow}
      </Button>
    </>
  )
}
