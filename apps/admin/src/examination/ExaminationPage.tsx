import { useSuspenseQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, useSearchState } from '../shell/page.ts'
import { whyNotMay } from './may.ts'
import { RankPictures } from './RankPictures.tsx'
import { RoundTable } from './RoundTable.tsx'
import { findingOf } from './rounds.ts'
import { useSubjectName } from './use-subject-name.ts'
import './figures.css'

const stateSchema = z.object({ series: z.enum(['current', 'reference']).optional().catch(undefined) })

/** 市考结果: where we stand among the zones, what rose and fell, every round with its state. */
export function ExaminationPage() {
  const w = useWords().cityResults
  const actor = useActor()
  const go = useGo()
  const nameOf = useSubjectName()
  const [state, change] = useSearchState(stateSchema)
  const { data: list } = useSuspenseQuery(api.examination.list.queryOptions({}))
  const reference = state.series === 'reference'
  const finding = findingOf(list, list.own ?? '', nameOf)
  const hasReference = list.rounds.some((round) => round.reference)
  const actions = (
    <>
      <WhyNotButton
        procedure="examination.import"
        why={whyNotMay(actor, 'examination.import')}
        onClick={() => go('/import/examination')}
      >
        {w.importFile}
      </WhyNotButton>
      {whyNotMay(actor, 'examination.enter') === null && (
        <WhyNotButton type="primary" procedure="examination.enter" why={null} onClick={() => go('/city-results/new')}>
          {w.enter}
        </WhyNotButton>
      )}
    </>
  )
  return (
    <PageShell title={finding ? w.finding(finding) : w.emptyTitle} crumb={w.title} actions={actions}>
      {hasReference && (
        <Segmented
          aria-label={w.title}
          value={state.series ?? 'current'}
          options={(['current', 'reference'] as const).map((value) => ({ value, label: w.series[value] }))}
          onChange={(value) => change({ series: value === 'current' ? null : value, page: null })}
        />
      )}
      {reference && <p className="page-note">{w.referenceNote}</p>}
      <RankPictures list={list} reference={reference} />
      <Card
        className="wide-list"
        title={w.title}
        extra={list.rounds.some((round) => round.illustrative) && !reference ? <Illustrative /> : null}
      >
        <RoundTable
          list={list}
          reference={reference}
          empty={
            <EmptyState title={w.emptyTitle} hint={w.emptyHint}>
              <PageLink to="/city-results/new">{w.enter}</PageLink>
            </EmptyState>
          }
        />
      </Card>
    </PageShell>
  )
}
