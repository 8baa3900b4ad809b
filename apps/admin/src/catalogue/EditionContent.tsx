import type { AspectEntry } from '@ratchet/domain/catalogue/catalogue'
import { aspectIds, themeIds } from '@ratchet/domain/cycle/aspect'
import { type Crosswalk, themesFor } from '@ratchet/domain/cycle/crosswalk'
import type { Category } from '@ratchet/domain/opinion/category'
import type { Scales } from '@ratchet/domain/questionnaire/scale'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { CategoryTable } from './CategoryTable.tsx'
import type { ListedEdition } from './editions.ts'
import { ScaleTables } from './ScaleTables.tsx'

interface Props {
  readonly edition: ListedEdition
  readonly nodes: readonly { readonly id: string; readonly name: string }[]
}

/** One edition to read; the crosswalk goes aspect by aspect, so that a gap stands in its own line. */
export function EditionContent({ edition, nodes }: Props) {
  const words = useWords()
  const w = words.dictionary
  if (edition.kind === 'scales') return <ScaleTables scales={edition.content as Scales} />
  if (edition.kind === 'category') return <CategoryTable categories={edition.content as readonly Category[]} />
  if (edition.kind === 'peers') {
    return (
      <ol>
        {(edition.content as readonly string[]).map((zone) => (
          <li key={zone}>{zone}</li>
        ))}
      </ol>
    )
  }
  if (edition.kind === 'aspects') {
    const rows = edition.content as readonly AspectEntry[]
    const total = rows.reduce((sum, row) => sum + row.weight, 0)
    return (
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.aspect}</th>
              <th scope="col" className="num">
                {w.weight}
              </th>
              <th scope="col" className="num">
                {w.share}
              </th>
              <th scope="col">{w.lead}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{words.cycle.aspect[row.id]}</th>
                <td className="num">{row.weight}</td>
                <td className="num">{`${((row.weight / total) * 100).toFixed(1)}%`}</td>
                <td>{nodes.find((node) => node.id === row.leadUnitId)?.name ?? w.noLead}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  const crosswalk = edition.content as Crosswalk
  const idle = themeIds.filter((theme) => !crosswalk.some((row) => row.theme === theme))
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.aspect}</th>
            <th scope="col">{w.themes}</th>
          </tr>
        </thead>
        <tbody>
          {aspectIds.map((aspect) => {
            const themes = themesFor(aspect, crosswalk)
            return (
              <tr key={aspect}>
                <th scope="row">{words.cycle.aspect[aspect]}</th>
                <td>
                  {themes.length > 0 ? (
                    w.join(
                      themes.map(({ theme, weight }) => `${words.cycle.theme[theme]} (${(weight * 100).toFixed(0)}%)`),
                    )
                  ) : (
                    <span className="row">
                      <StatusChip tone="warn">{w.gap}</StatusChip>
                      {w.gapHint}
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
          {idle.map((theme) => (
            <tr key={theme}>
              <th scope="row">—</th>
              <td>{w.themeUnused(words.cycle.theme[theme])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
