import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { BonusPanel } from './BonusPanel.tsx'
import { SpreadCard } from './SpreadCard.tsx'
import { useScoreWords } from './score-words.ts'
import { beside, isShown, nextWaiting, shows, stateOf, type Task, tasksOf } from './use-queue.ts'
import { VerifyCard } from './VerifyCard.tsx'
import './score.css'

const stateSchema = z.object({
  quarter: quarterSchema.optional().catch(undefined),
  show: z.enum(shows).optional().catch(undefined),
  /** The card that is looked at: unit and indicator. */
  at: z.string().optional(),
})
const tones: Record<ReturnType<typeof stateOf>, Tone> = {
  waiting: 'warn',
  open: 'quiet',
  returned: 'danger',
  accepted: 'done',
  part: 'info',
}

/** 打分与核验: the cards of all units, one after the other, evidence beside the rule. */
export function ScoringPage() {
  const w = useScoreWords()
  const shell = useWords().shell
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.score.queue.queryOptions({ quarter: state.quarter ?? null }))
  const all = tasksOf(data)
  const waiting = all.filter((task) => task.card.waits)
  const shown = state.show ?? (waiting.length > 0 ? 'waiting' : 'all')
  const tasks = all.filter((task) => isShown(task, shown))
  const current = all.find((task) => task.key === state.at) ?? waiting[0] ?? tasks[0] ?? null
  const open = (task: Task | null) => task && change({ at: task.key })
  const move = (by: 1 | -1) => current && open(beside(tasks, current.key, by))
  usePageKeys({ j: () => move(1), k: () => move(-1) })
  return (
    <PageShell
      title={w.scoring.title(waiting.length, new Set(waiting.map((task) => task.row.unitId)).size)}
      crumb={`${w.crumb} / ${shell.nav.scoring} · ${w.quarterName(data.quarter)}`}
      sub={
        <>
          {w.scoring.sub} {data.rows.some((row) => row.illustrative) && <Illustrative />}
        </>
      }
      actions={
        <PageLink to={`/scores?quarter=${data.quarter}`} className="button-link">
          {w.scoring.toScores}
        </PageLink>
      }
    >
      <search className="query-bar">
        <Select
          aria-label={w.scoring.quarter}
          value={data.quarter}
          options={[...new Set([data.quarter, ...data.quarters])]
            .toSorted()
            .toReversed()
            .map((id) => ({ value: id, label: w.quarterName(id) }))}
          onChange={(quarter: string) => change({ quarter, at: null, show: null })}
        />
        <PartTabs
          label={w.scoring.filter}
          parts={shows}
          current={shown}
          nameOf={(part) => w.scoring.show[part]}
          countOf={(part) => all.filter((task) => isShown(task, part)).length}
          choose={(part) => change({ show: part })}
        />
      </search>
      {data.isPublished && <p className="act-problem">{w.scoring.frozen}</p>}
      {all.length === 0 ? (
        <EmptyState title={w.scoring.emptyTitle} hint={w.scoring.emptyHint}>
          <PageLink to={`/report?quarter=${data.quarter}`}>{shell.nav.reports}</PageLink>
        </EmptyState>
      ) : (
        <div className="scoring">
          <Card title={w.scoring.list} className="scoring-list">
            {tasks.length === 0 && <p>{w.scoring.doneTitle}</p>}
            <ul>
              {tasks.map((task) => (
                <li key={task.key}>
                  <button type="button" aria-current={task.key === current?.key} onClick={() => open(task)}>
                    <span>{w.scoring.head(task.row.unitName, w.indicator.name[task.card.indicator])}</span>
                    <StatusChip tone={tones[stateOf(task)]}>{w.scoring.state[stateOf(task)]}</StatusChip>
                  </button>
                </li>
              ))}
            </ul>
          </Card>
          {current && (
            <VerifyCard
              key={current.key}
              task={current}
              quarter={data.quarter}
              isPublished={data.isPublished}
              onDone={() => open(nextWaiting(all, current.key))}
              onMove={move}
            />
          )}
        </div>
      )}
      <SpreadCard quarter={data.quarter} />
      <BonusPanel quarter={data.quarter} />
    </PageShell>
  )
}
