import { Checkbox } from 'antd'
import { z } from 'zod'
import { useWords } from '../locale.ts'
import { useSearchState } from '../shell/page.ts'
import { type ExaminationList, entryOf, type ListedEntry, type ListedRound, subjects } from './rounds.ts'
import { useSubjectName } from './use-subject-name.ts'

interface FigureTableProps {
  readonly list: ExaminationList
  readonly round: ListedRound
  readonly entries: readonly ListedEntry[]
  readonly onChoose: (entry: ListedEntry) => void
}

const stateSchema = z.object({ own: z.string().optional() })

/** Zones down, subjects across: score over rank in each cell, a blank where nothing was published. */
export function FigureTable({ list, round, entries, onChoose }: FigureTableProps) {
  const w = useWords()
  const c = w.cityResults
  const nameOf = useSubjectName()
  const [state, change] = useSearchState(stateSchema)
  const all = [...new Set([...list.zones, ...entries.map((entry) => entry.zone)])].filter((zone) =>
    entries.some((entry) => entry.zone === zone),
  )
  const zones = state.own ? all.filter((zone) => zone === list.own) : all
  const said = (entry: ListedEntry) => (
    <>
      <span className="sr-only">{`${entry.zone} ${nameOf(entry.subject)} `}</span>
      <strong>{entry.score?.toFixed(2) ?? '—'}</strong>
      <span>{entry.rank ? c.rankOf(entry.rank) : '—'}</span>
      {entry.supersedes && <em>{c.column.corrections}</em>}
    </>
  )
  return (
    <>
      {all.length > 1 && (
        <Checkbox checked={Boolean(state.own)} onChange={(event) => change({ own: event.target.checked ? '1' : null })}>
          {c.ownOnly}
        </Checkbox>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="figure-scroll" tabIndex={0} aria-label={c.figuresTitle(entries.length)}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{w.examination.field.zone}</th>
              {subjects.map((subject) => (
                <th key={subject} scope="col">
                  {nameOf(subject)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zones.map((zone) => (
              <tr key={zone} className={zone === list.own ? 'own' : ''}>
                <th scope="row">{zone}</th>
                {subjects.map((subject) => {
                  const entry = entryOf(entries, zone, subject)
                  if (!entry) return <td key={subject} className="missing" title={w.examination.missing} />
                  return (
                    <td key={subject}>
                      {round.reference ? (
                        <span className="figure">{said(entry)}</span>
                      ) : (
                        <button type="button" className="figure" onClick={() => onChoose(entry)}>
                          {said(entry)}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
