import { type Difference, whyNotCompare } from '@ratchet/domain/examination/compare'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { ActProblem } from '../design/Field.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, usePage } from '../shell/page.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { FigureGrid } from './FigureGrid.tsx'
import { whyNotMay } from './may.ts'
import { entriesOf } from './rounds.ts'
import { countsOf, figuresOf, type Typed } from './typed-figures.ts'
import './figures.css'

/** The second person reads the circular again, blind; what differs stands side by side, cell by cell. */
export function ComparePage() {
  const w = useWords()
  const c = w.cityResults
  const t = c.comparing
  const go = useGo()
  const actor = useActor()
  const { params } = usePage()
  const { data: list } = useSuspenseQuery(api.examination.list.queryOptions({}))
  const act = useAct('examination.compare', client.examination.compare.mutate)
  const { value: typed, setValue, dropDraft } = useDraft<Typed>(`examination.compare.${params.id}`, {})
  const round = list.rounds.find((row) => row.id === params.id && !row.reference)
  if (!round) return <NotFound />
  const entries = entriesOf(list, round.id)
  const zones = list.zones.filter((zone) => entries.some((entry) => entry.zone === zone))
  const figures = figuresOf(typed, zones)
  const counts = countsOf(typed, zones, list.zones.length)
  const why = whyNotMay(actor, 'examination.compare') ?? whyNotCompare(round, entries, { id: actor.userId })
  const refused = act.problem?.kind === 'refused' && act.problem.code === 'figures-differ' ? act.problem.details : null
  const differing = (refused?.differing ?? []) as readonly Difference[]
  const blocked = counts.faults > 0 ? c.form.bad(counts.faults) : figures.length === 0 ? c.form.nothing : null
  const submit = async () => {
    const done = await act.perform({ id: round.id, seen: round.version, second: figures })
    if (!done) return
    dropDraft()
    go(`/city-results/${round.id}`)
  }
  const crumb = <PageLink to={`/city-results/${round.id}`}>{c.round(round.id)}</PageLink>
  if (why) {
    return (
      <PageShell title={t.title(c.round(round.id))} crumb={crumb}>
        <Card>
          <WhyNotButton type="primary" procedure="examination.compare" why={why}>
            {t.submit}
          </WhyNotButton>
        </Card>
      </PageShell>
    )
  }
  return (
    <PageShell title={t.title(c.round(round.id))} sub={`${t.subtitle}${t.blind}`} crumb={crumb}>
      <Card title={c.column.scan}>
        {round.scanId ? (
          <a href={`/api/blob/${round.scanId}`} download>
            {c.download}
          </a>
        ) : (
          <p className="page-note">{c.scanMissing}</p>
        )}
      </Card>
      {differing.length > 0 && (
        <Card title={t.differTitle(differing.length)}>
          <p className="page-note">{t.differHint}</p>
          <DifferenceTable differing={differing} zones={list.zones} left={t.entered} right={t.mine} />
        </Card>
      )}
      <Card title={c.form.typed(counts.figures)} extra={c.form.kept}>
        {zones.length > 0 ? (
          <FigureGrid zones={zones} places={list.zones.length} typed={typed} onChange={setValue} />
        ) : (
          <EmptyState title={c.form.nothing} />
        )}
      </Card>
      <div className="form-foot">
        <ActProblem sentence={act.sentence ?? (act.problem?.kind === 'stale' ? w.refusal.stale({}) : null)} />
        <WhyNotButton
          type="primary"
          procedure="examination.compare"
          why={null}
          loading={act.busy}
          disabled={blocked !== null}
          onClick={submit}
        >
          {t.submit}
        </WhyNotButton>
        {blocked && <span className="why-not-reason">{blocked}</span>}
      </div>
    </PageShell>
  )
}
