import { whyNotCompare } from '@ratchet/domain/examination/compare'
import { contradictions } from '@ratchet/domain/examination/contradiction'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { NotFound } from '../design/NotFound.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, usePage } from '../shell/page.ts'
import { ContradictionList } from './ContradictionList.tsx'
import { CorrectionDrawer } from './CorrectionDrawer.tsx'
import { FigureTable } from './FigureTable.tsx'
import { whyNotMay } from './may.ts'
import { PublishedChanges } from './PublishedChanges.tsx'
import { RoundFacts } from './RoundFacts.tsx'
import { entriesOf, findingOf, type ListedEntry } from './rounds.ts'
import { useSubjectName } from './use-subject-name.ts'
import './figures.css'

/** One round: its circular, its figures with their history, who compared it, and what in it disagrees. */
export function RoundPage() {
  const w = useWords()
  const c = w.cityResults
  const go = useGo()
  const actor = useActor()
  const nameOf = useSubjectName()
  const { params } = usePage()
  const { data: list } = useSuspenseQuery(api.examination.list.queryOptions({}))
  const [chosen, setChosen] = useState<ListedEntry | null>(null)
  const round = list.rounds.find((row) => row.id === params.id)
  if (!round) return <NotFound />
  const entries = entriesOf(list, round.id)
  const finding = round.reference ? null : findingOf(list, list.own ?? '', nameOf, round)
  const found = contradictions(entries, list.zones)
  const why = whyNotMay(actor, 'examination.compare') ?? whyNotCompare(round, entries, { id: actor.userId })
  const status = (
    <StatusChip tone={round.status === 'compared' ? 'done' : 'warn'}>{w.examination.status[round.status]}</StatusChip>
  )
  return (
    <PageShell
      title={finding ? c.finding(finding) : c.round(round.id)}
      sub={round.reference ? c.referenceNote : round.status === 'compared' ? null : c.compareWhy}
      crumb={<PageLink to="/city-results">{c.title}</PageLink>}
      actions={
        round.reference || round.status === 'compared' ? null : (
          <WhyNotButton
            type="primary"
            procedure="examination.compare"
            why={why}
            onClick={() => go(`/city-results/${round.id}/compare`)}
          >
            {c.compare}
          </WhyNotButton>
        )
      }
    >
      <Card
        title={round.reference ? <StatusChip tone="quiet">{c.reference}</StatusChip> : status}
        extra={round.illustrative ? <Illustrative /> : null}
      >
        <RoundFacts round={round} people={list.people} />
      </Card>
      {round.publishedChanges && (
        <Card title={c.changesOnly}>
          <PublishedChanges round={round} />
        </Card>
      )}
      {!round.reference && found.length > 0 && (
        <Card title={c.contradictionsTitle(found.length)}>
          <ContradictionList found={found} />
        </Card>
      )}
      <Card title={c.figuresTitle(entries.length)} extra={<span className="page-note">{c.figuresHint}</span>}>
        <FigureTable list={list} round={round} entries={entries} onChoose={setChosen} />
      </Card>
      {chosen && (
        <CorrectionDrawer
          list={list}
          round={round}
          entry={entries.find((row) => row.zone === chosen.zone && row.subject === chosen.subject) ?? chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </PageShell>
  )
}
