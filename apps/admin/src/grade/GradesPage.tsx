import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { api } from '../api.ts'
import { useCategories } from '../concern/categories.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { AreaDrawer } from './AreaDrawer.tsx'
import { AreasTable } from './AreasTable.tsx'
import { FlipCard } from './FlipCard.tsx'
import { GradePicture } from './GradePicture.tsx'
import { type Found, findingOf, gradesStateSchema, nameOfArea, type Run } from './grades.ts'
import { MethodCard } from './MethodCard.tsx'
import { PopulationDrawer } from './PopulationDrawer.tsx'
import { useGradeWords } from './page-words.ts'
import { RunModal } from './RunModal.tsx'
import { SchemeDrawer } from './SchemeDrawer.tsx'
import '../concern/concern.css'
import './grade.css'

/** 正态分布分级: which problems stand out where, on the curve and as rows; it drafts, and blames nobody. */
export function GradesPage() {
  const words = useWords()
  const w = useGradeWords()
  const actor = useActor()
  const { nameOf: category } = useCategories()
  const [state, change] = useSearchState(gradesStateSchema)
  const { data: found } = useSuspenseQuery(api.grade.find.queryOptions({ id: state.run ?? null }))
  const { run } = found
  const nameOf = run ? nameOfArea(run, category) : () => ''
  return (
    <PageShell
      title={run ? w.title(findingOf(run.result.areas, nameOf)) : w.none}
      tab={w.tab}
      sub={run && <Sub run={run} />}
      crumb={
        <>
          {words.shell.nav.rectification} / <PageLink to="/concerns">{words.shell.nav.concerns}</PageLink> / {w.nav}
        </>
      }
      actions={
        <>
          <Button onClick={() => change({ open: 'people' })}>{w.m.populations}</Button>
          <Button onClick={() => change({ open: 'scheme' })}>{w.m.scheme}</Button>
          <WhyNotButton
            type="primary"
            procedure="grade.run"
            why={whyNotMay(actor, 'grade.run') ?? (found.schemes.length === 0 ? { code: 'no-scheme' } : null)}
            onClick={() => change({ open: 'run' })}
          >
            {w.run}
          </WhyNotButton>
        </>
      }
    >
      {run ? (
        <>
          <RunPicker found={found} run={run} onPick={(id) => change({ run: id, area: null })} />
          <GradePicture run={run} scheme={found.scheme} nameOf={nameOf} open={(key) => change({ area: key })} />
          <AreasTable run={run} state={state} nameOf={nameOf} change={change} />
          <FlipCard run={run} nameOf={nameOf} />
          {found.scheme && <MethodCard run={run} scheme={found.scheme} />}
        </>
      ) : (
        <EmptyState title={w.none} hint={w.noneHint} />
      )}
      {run && state.area && (
        <AreaDrawer run={run} areaKey={state.area} nameOf={nameOf} onClose={() => change({ area: null })} />
      )}
      {state.open === 'scheme' && <SchemeDrawer found={found} onClose={() => change({ open: null })} />}
      {state.open === 'people' && <PopulationDrawer found={found} onClose={() => change({ open: null })} />}
      {state.open === 'run' && <RunModal onClose={(id) => change(id ? { open: null, run: id } : { open: null })} />}
    </PageShell>
  )
}

function Sub({ run }: { run: Run }) {
  const w = useGradeWords()
  const quarter = useWords().surveyPage.quarter(run.quarter)
  return (
    <>
      {w.sub(quarter, run.number, run.throughDay, w.exposure[run.exposure], run.schemeEdition)}{' '}
      {run.illustrative && <Illustrative />}
    </>
  )
}

function RunPicker({ found, run, onPick }: { found: Found; run: Run; onPick: (id: string) => void }) {
  const w = useGradeWords()
  const quarter = useWords().surveyPage.quarter
  const drafts = run.result.areas.filter((area) => area.draft !== null).length
  return (
    <div className="grade-picker">
      <Select
        aria-label={w.pickRun}
        value={run.id}
        options={found.runs.map((row) => ({
          value: row.id,
          label: [row.number, quarter(row.quarter), row.throughDay, row.note].filter(Boolean).join(' · '),
        }))}
        onChange={onPick}
      />
      <strong>{w.drafts(drafts)}</strong>
      {run.note && <span className="page-note">{run.note}</span>}
    </div>
  )
}
