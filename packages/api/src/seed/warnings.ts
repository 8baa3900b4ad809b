/** Warnings of the last days in every standing: drafted by the loop as of those days, then dealt with by the people they concern. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { Warning } from '@ratchet/domain/warning/warning'
import { draftDue, escalateDue } from '../warning/warning.jobs.ts'
import { listWarnings } from '../warning/warning.queries.ts'
import type { Stage } from './half-year.ts'
import { openHooks, playHooks } from './hooks.ts'
import { openSlow, workers } from './slow-items.ts'

type Call = Parameters<Stage['player']['play']>[2]
type Caller = Parameters<Call>[0]

export async function playWarnings(stage: Stage, id: CycleId, today: Day): Promise<void> {
  const { player, unitId } = stage
  const before = (days: number) => addDays(today, -days)
  const depsOn = async (day: Day) => {
    const at = instantOf(day, 8)
    const { ctx } = await player.contextAt(null, at)
    return { ...ctx, readNow: async () => at }
  }
  const look = async (day: Day) => {
    for (const part of ['items', 'others'] as const) await draftDue(await depsOn(day), part)
  }
  const hooks = await openHooks(stage, today)
  await openSlow(stage, id, today)
  await look(before(9))
  // By when they were drafted, not by how far they are: an interrupted seeding goes on with the same ones.
  const drafts = (await listWarnings(player.db))
    .filter((row) => row.draftedAt <= instantOf(before(9), 8))
    .toSorted((a, b) => rankOf(a).localeCompare(rankOf(b)))
  const userOf = (row: Warning) => Object.entries(workers).find(([name]) => unitId(name) === row.unitId)?.[1] ?? null
  const act = async (
    row: Warning,
    who: string,
    day: Day,
    call: (caller: Caller['warning'], one: { id: string; seen: number; key: string }) => Promise<unknown>,
  ) => {
    const { version } = await player.db
      .selectFrom('warning')
      .select('version')
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    await player.play(who, instantOf(day, 9 + (version % 8)), (caller, key) =>
      call(caller.warning, { id: row.id, seen: version, key }),
    )
  }
  const issue = async (row: Warning, day: Day) => {
    if (row.kind === 'urgent') await act(row, 'owner', day, (w, one) => w.propose(one))
    await act(row, row.kind === 'urgent' ? 'leader' : 'owner', day, (w, one) => w.issue(one))
  }
  const acknowledge = (row: Warning, day: Day) => act(row, userOf(row) ?? '', day, (w, one) => w.acknowledge(one))
  const answer = (row: Warning, day: Day, text: string) =>
    act(row, userOf(row) ?? '', day, (w, one) => w.answer({ ...one, text }))
  const object = (row: Warning, day: Day, text: string) =>
    act(row, userOf(row) ?? '', day, (w, one) => w.object({ ...one, text }))

  const spoken = drafts.filter((row) => userOf(row) !== null)
  const urgent = spoken.filter((row) => row.kind === 'urgent')
  const usual = spoken.filter((row) => row.kind === 'warning')
  // Whose unit has no account stays silent, and the leader is told.
  const others = drafts.filter((row) => userOf(row) === null)
  const silent = others.find((row) => row.kind === 'warning')
  const toSign = urgent[2] ?? others.find((row) => row.kind === 'urgent')
  const plays: [row: Warning | undefined, play: (row: Warning) => Promise<void>][] = [
    [
      urgent[0],
      async (row) => {
        await issue(row, before(8))
        await acknowledge(row, before(8))
        await answer(row, before(7), '已由分管领导牵头开现场会，每天调度一次，本月底前办结；责任人为经办科室负责人。')
        await act(row, 'leader', before(6), (w, one) => w.accept(one))
      },
    ],
    [
      urgent[1],
      async (row) => {
        await issue(row, before(7))
        await acknowledge(row, before(7))
        await object(row, before(6), '该事项由市级主管部门统一安排，须待批复后才能施工，不属本单位职责，批复函附后。')
        await act(row, 'inspector', before(5), (w, one) =>
          w.decide({ ...one, upheld: true, reason: '经核对批复函，情况属实，不由该单位承担。' }),
        )
      },
    ],
    [toSign, async (row) => act(row, 'owner', before(1), (w, one) => w.propose(one))],
    [
      usual[0],
      async (row) => {
        await issue(row, before(8))
        await acknowledge(row, before(7))
        await answer(row, before(5), '正在抓紧办理。')
        await act(row, 'owner', before(1), (w, one) =>
          w.returnAnswer({ ...one, reason: '请写明滞后原因、完成时间和责任人。' }),
        )
      },
    ],
    [
      usual[1],
      async (row) => {
        await issue(row, before(2))
        await acknowledge(row, before(2))
        await object(row, before(1), '进度材料已于期限前提交，系统显示待审核，请核对。')
      },
    ],
    [
      usual[2],
      async (row) => {
        await issue(row, before(4))
        await acknowledge(row, before(3))
        await answer(row, before(1), '滞后原因为施工材料晚到，已补足人手，下周三前报进度；责任人为经办科室负责人。')
      },
    ],
    [
      usual[3],
      async (row) =>
        act(row, 'owner', before(3), (w, one) => w.drop({ ...one, reason: '单位已当面说明，今天补交进度。' })),
    ],
    [usual[4], async (row) => issue(row, before(1))],
    [silent, async (row) => issue(row, before(8))],
  ]
  for (const [row, play] of plays) if (row) await play(row)
  await escalateDue(await depsOn(before(3)))
  await look(today)
  await playHooks(stage, hooks, today)
}

/** The order does not hang on ids that were made. */
const rankOf = ({ rule, title, occasion }: Warning) => [rule, title, occasion].join(' ')
