import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { indicatorIdSchema } from '@ratchet/domain/indicator/indicator'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { saveFile } from '../import/file-content.ts'
import { useLocale, useWords } from '../locale.ts'
import { dayOfMoment, momentText } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { PackModal } from './PackModal.tsx'
import { PublicationCard } from './PublicationCard.tsx'
import { QuarterTotals } from './QuarterTotals.tsx'
import { RankingTable } from './RankingTable.tsx'
import { type ScoreWords, useScoreWords } from './score-words.ts'
import { firstOf, meanOf, type ScoreList } from './scores.ts'
import { TrendTable } from './TrendTable.tsx'
import './score.css'

const parts = ['ranking', 'trend', 'total'] as const
const stateSchema = z.object({
  quarter: quarterSchema.optional().catch(undefined),
  part: z.enum(parts).optional().catch(undefined),
  pack: z
    .union([indicatorIdSchema, z.literal('all')])
    .optional()
    .catch(undefined),
})

/** 考核得分: the ranking of a quarter, its publication by two persons, the trend and the quarterly totals. */
export function ScoresPage() {
  const w = useScoreWords()
  const shell = useWords().shell
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.score.list.queryOptions({ quarter: state.quarter ?? null }))
  const part = state.part ?? 'ranking'
  const edition = data.editions.at(-1)
  const standing = edition
    ? w.scores.published(edition.edition, dayOfMoment(edition.publishedAt ?? ''))
    : w.scores.provisional
  const counts = {
    ranking: data.rows.length,
    trend: data.trend.length,
    total: data.rows.filter((row) => row.quarterlyTotal !== null).length,
  }
  return (
    <PageShell
      title={titleOf(data, w)}
      crumb={`${w.crumb} / ${shell.nav.scores} · ${w.quarterName(data.quarter)}`}
      sub={
        <>
          {`${standing} · ${w.scores.cutOff(momentText(data.cutOff).slice(0, 16))} · `}
          {w.score.edition(w.indicator.preset[data.set.preset], w.indicator.edition(data.set.edition))}{' '}
          {data.illustrative && <Illustrative />}
        </>
      }
      actions={data.rows.length > 0 && <Exports data={data} openPack={() => change({ pack: 'all' })} />}
    >
      <search className="query-bar">
        <Select
          aria-label={w.scoring.quarter}
          value={data.quarter}
          options={[...new Set([data.quarter, ...data.quarters])]
            .toSorted()
            .toReversed()
            .map((id) => ({ value: id, label: w.quarterName(id) }))}
          onChange={(quarter: string) => change({ quarter, page: null })}
        />
        <PartTabs
          label={w.scores.parts}
          parts={parts}
          current={part}
          nameOf={(one) => w.scores.part[one]}
          countOf={(one) => counts[one]}
          choose={(one) => change({ part: one === 'ranking' ? null : one, page: null, sort: null })}
        />
      </search>
      {(data.seesAll || data.editions.length > 0) && data.rows.length > 0 && <PublicationCard data={data} />}
      <Card className="wide-list">
        {part === 'ranking' && <p className="page-note">{w.scores.sub}</p>}
        {part === 'ranking' && <RankingTable data={data} />}
        {part === 'trend' && <TrendTable data={data} />}
        {part === 'total' && <QuarterTotals data={data} />}
      </Card>
      {state.pack && mayCall(actor, 'score.pack') && <PackModal data={data} onClose={() => change({ pack: null })} />}
    </PageShell>
  )
}

function titleOf(data: ScoreList, w: ScoreWords): string {
  const [row] = data.rows
  if (!row) return w.scores.empty
  if (data.state === 'provisional' && !data.seesAll) return w.scores.own(row.unitName, row.total)
  const { names, total } = firstOf(data.rows)
  return w.scores.title(w.scores.first(names, total), data.rows.length, meanOf(data.rows))
}

function Exports({ data, openPack }: { readonly data: ScoreList; readonly openPack: () => void }) {
  const w = useScoreWords().scores
  const actor = useActor()
  const { locale } = useLocale()
  const act = useAct('score.sheet', client.score.sheet.mutate, { quiet: true })
  const [kind, setKind] = useState<'sheet' | 'component' | null>(null)
  const take = async (wanted: 'sheet' | 'component') => {
    setKind(wanted)
    const made = await act.perform({ quarter: data.quarter, kind: wanted, locale })
    if (made) saveFile(made.name, made.content)
  }
  if (data.state === 'provisional' && !data.seesAll) return null
  return (
    <>
      <Button loading={act.busy && kind === 'sheet'} onClick={() => void take('sheet')}>
        {w.sheet}
      </Button>
      <Button loading={act.busy && kind === 'component'} onClick={() => void take('component')}>
        {w.component}
      </Button>
      {mayCall(actor, 'score.pack') && <Button onClick={openPack}>{w.pack}</Button>}
      <ActProblem sentence={act.told} />
    </>
  )
}
