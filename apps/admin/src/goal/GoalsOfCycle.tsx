import { none } from '@ratchet/design/table-twin'
import type { Target } from '@ratchet/domain/goal/target'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotCall } from '@ratchet/domain/people/permission'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { TwinTable } from '../design/Picture.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { csvText, saveFile } from './csv.ts'
import { GapBanner } from './GapBanner.tsx'
import { GoalTreeView } from './GoalTreeView.tsx'
import { rowColumns, targetRows } from './rows.ts'
import { whyNotTouch } from './scope.ts'
import { TargetDrawer } from './TargetDrawer.tsx'
import { evenOut, findingOf, type GoalData, goalTree, overlay, rulerRange } from './tree.ts'
import { GoalPageContext, useGoalPage } from './tree-context.ts'
import { useTargetForm } from './use-target-form.ts'

/** The page of one cycle: the finding as its title, the tree, and the drawer of the target that is open. */
export function GoalsOfCycle({ data }: { data: GoalData }) {
  const words = useWords()
  const w = words.goalPage
  const actor = useActor()
  const [asTable, setAsTable] = useState(false)
  const { open, edit, add, close } = useTargetForm(data)
  const unitNames = useMemo(() => new Map(data.units.map((unit) => [unit.id, unit.name])), [data.units])
  const nameOf = (target: Target) =>
    (target.unitId && unitNames.get(target.unitId)) ?? (target.aspect ? words.cycle.aspect[target.aspect] : w.zoneName)
  const shown = overlay(data.targets, open?.typed ?? null)
  const tree = goalTree(data, shown)
  const fix = evenOut(tree)
  const isClosed = data.cycle.stage === 'closed'
  const begin = { level: 'zone', parentId: null, aspect: null } as const
  const whyNot = (target: Pick<Target, 'level' | 'parentId'>) => whyNotTouch(data, actor, target)
  const rows = () => targetRows(goalTree(data, data.targets), data, words)
  const title = data.targets.length === 0 ? w.empty.title : w.finding(findingOf(data, shown, nameOf))
  const page = { data, range: rulerRange(data, shown), nameOf, whyNot, edit, add, editing: open?.typed.id ?? null }
  const actions = (
    <>
      {data.targets.length > 0 && (
        <Button
          onClick={() =>
            saveFile(
              `${w.exportName(data.cycle.id)}.csv`,
              csvText(
                rowColumns(words),
                rows().map((row) => row.cells),
              ),
            )
          }
        >
          {w.export}
        </Button>
      )}
      {fix && !whyNot(fix.part.target) && (
        <Button type="primary" onClick={() => edit(fix.part.target)}>
          {w.evenOut(fix.parent.sum?.short ?? 0)}
        </Button>
      )}
    </>
  )
  return (
    <GoalPageContext value={page}>
      <PageShell
        title={title}
        sub={w.lead}
        crumb={`${words.shell.nav.goal} / ${w.title} · ${words.picture.period(data.cycle.id)}`}
        actions={actions}
      >
        {isClosed ? (
          <p className="goal-notice">
            <StatusChip tone="quiet">{w.closedBadge}</StatusChip> {w.whyClosed(words.picture.period(data.cycle.id))}
          </p>
        ) : (
          whyNotCall(matrix['goal.set'], actor) && <p className="goal-notice">{w.whyRole}</p>
        )}
        {data.targets.length === 0 && !open ? (
          <EmptyState title={w.empty.title} hint={w.empty.text}>
            {!whyNot(begin) && (
              <Button type="primary" onClick={() => add(begin)}>
                {w.empty.action}
              </Button>
            )}
            <PageLink to="/ratchet">{w.empty.link}</PageLink>
          </EmptyState>
        ) : (
          <>
            <GapBanner />
            <Card title={w.tree(tree.zone?.target.score ?? null, tree.carriers)} extra={<Legend />}>
              {asTable ? (
                <TwinTable
                  twin={{
                    columns: rowColumns(words),
                    rows: rows().map((row) =>
                      row.cells.map((cell) => (cell === null || cell === '' ? none : String(cell))),
                    ),
                  }}
                />
              ) : (
                <GoalTreeView tree={tree} />
              )}
              <div className="goal-foot">
                <p>{w.rule}</p>
                <p>
                  {data.cycle.illustrative && <Illustrative />}{' '}
                  <Button type="link" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                    {asTable ? words.shell.table.seePicture : words.shell.table.see}
                  </Button>
                </p>
              </div>
            </Card>
          </>
        )}
        {open && !whyNot(open.base) && (
          <TargetDrawer key={open.base.id + open.base.parentId} open={open} tree={tree} close={close} />
        )}
      </PageShell>
    </GoalPageContext>
  )
}

/** What the three marks on the rulers mean, and where their axis begins and ends. */
function Legend() {
  const w = useWords().goalPage
  const { range } = useGoalPage()
  return (
    <span className="goal-legend">
      <span className="goal-legend-floor">{w.legend.floor}</span>
      <span className="goal-legend-last">{w.legend.last}</span>
      <span className="goal-legend-target">{w.legend.target}</span>
      <span>{w.legend.axis(range.min, range.max)}</span>
    </span>
  )
}
