import { Fragment } from 'react'
import { useWords } from '../locale.ts'
import { CellName } from './CellName.tsx'
import { Ruler } from './Ruler.tsx'
import { SourceReference } from './SourceReference.tsx'
import { Standing } from './Standing.tsx'
import { SumCheck } from './SumCheck.tsx'
import type { GoalTree } from './tree.ts'
import { useGoalPage } from './tree-context.ts'

/** The zone's own target with its place, its sources, and whether the aspects reach it. */
export function ZoneCard({ tree }: { tree: GoalTree }) {
  const words = useWords()
  const w = words.goalPage
  const { editing } = useGoalPage()
  const { zone, zoneFigures } = tree
  const floor = zoneFigures?.floor ?? null
  const last = zoneFigures?.last ?? null
  if (!zone) return <div className="goal-cell goal-zone">{w.noTarget}</div>
  const { target } = zone
  return (
    <div className={`goal-cell goal-zone${editing === target.id ? ' goal-editing' : ''}`}>
      <CellName target={target} as="h3" />
      <p className="goal-figure">
        <b>{w.points(target.score)}</b> {w.figures.target}
      </p>
      {zoneFigures?.rankFloor != null && <p className="goal-floor">{w.rankFloor(zoneFigures.rankFloor)}</p>}
      {target.rank !== null && <p className="goal-strong">{w.rank(target.rank)}</p>}
      {last?.rank != null && <p>{w.lastRank(last.rank)}</p>}
      <Ruler floor={floor} last={last?.score ?? null} target={target.score} />
      <p className="goal-floor">{floor === null ? w.noFloor : w.floor(w.points(floor))}</p>
      <p>{last ? w.last(w.points(last.score)) : w.noLast}</p>
      {last && <p>{w.toGo(target.score - last.score)}</p>}
      {zoneFigures && <Standing figures={zoneFigures} />}
      <h4>{w.sources}</h4>
      <Sources tree={tree} />
      <h4>{w.check}</h4>
      <SumCheck branch={zone} />
      <p>{w.byAspects(tree.aspects.length)}</p>
    </div>
  )
}

/** Each document or survey once, with the clauses that were cited. */
function Sources({ tree }: { tree: GoalTree }) {
  const w = useWords().goalPage
  const sources = [tree.zone, ...tree.aspects.map((row) => row.branch)].flatMap((row) => row?.target.source ?? [])
  const lines = Map.groupBy(sources, (source) => `${w.sourceShort[source.kind]} · ${source.title}`)
  if (lines.size === 0) return <p className="goal-short">{w.sourceMissing}</p>
  return (
    <ul className="goal-sources">
      {[...lines].map(([line, same]) => (
        <li key={line}>
          {line}
          <span className="goal-clause">
            {[...new Set(same.map((source) => source.reference).filter(Boolean))].map((reference, at) => (
              <Fragment key={reference}>
                {at > 0 && w.join(['', ''])}
                <SourceReference reference={reference} />
              </Fragment>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
