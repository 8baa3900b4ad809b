/** Standard forms of the demonstration: the reports of each closed half-year, and what is given and written in the running one. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { FormContent } from '@ratchet/domain/form/form'
import { type KeptKind, reportKinds } from '@ratchet/domain/form/kind'
import type { Clause } from '@ratchet/domain/form/part'
import { morning, type Stage } from './half-year.ts'

const PERSONAL = '查阅台账和系统设置，抽查10份记录'
/** What a person says of a clause: what the data leave open was looked at, and a gap has its measure. */
const judge = (row: Clause): Clause => {
  if (row.result === 'open') return { ...row, result: 'met', basis: PERSONAL }
  if (row.result === 'met') return row
  return { ...row, gap: row.gap || '未完全达到要求', measure: '列入下期措施，由责任单位按月补齐' }
}
const texts: Readonly<Record<string, string>> = {
  measures: '对没有完全达到的条款，逐条明确责任单位和完成时间，下期自查时对照销账。',
  next: '没有销号的事项按结转理由继续办理；回头看不满意的，重新办理并向群众说明。',
}
const written = (content: FormContent): FormContent => ({
  ...content,
  parts: content.parts.map((part) => {
    if (part.kind === 'clauses') return { ...part, rows: part.rows.map(judge) }
    return part.kind === 'text' && part.text === '' ? { ...part, text: texts[part.key] ?? part.text } : part
  }),
})

interface Given {
  readonly kind: KeptKind
  readonly cycleId: CycleId
  readonly unitId?: string
  readonly by?: string
}

/** Drafted out of the data of the day, and written on. Answers the draft. */
async function write({ player }: Stage, { kind, cycleId, unitId = null as never, by = 'owner' }: Given, at: Day) {
  const { id } = await player.play(by, morning(at), (caller, key) =>
    caller.form.draft({ kind, cycleId, quarter: null, unitId, key }),
  )
  const edited = await player.play(by, instantOf(at, 10), async (caller, key) => {
    const { title, dueDay, content, version } = (await caller.form.find({ id })).form
    const next = written(content)
    if (JSON.stringify(next) === JSON.stringify(content)) return { id, version }
    return caller.form.edit({ id, seen: version, title, dueDay, content: next, key })
  })
  return { id, version: edited.version }
}

/** A leader approves it, the owner issues it; what goes up is received on the same day. */
async function issue({ player }: Stage, { id, version }: { id: string; version: number }, at: Day): Promise<void> {
  await player.play('leader', instantOf(at, 11), (caller, key) => caller.form.approve({ id, seen: version, key }))
  await player.play('owner', instantOf(at, 15), (caller, key) => caller.form.issue({ id, seen: version + 1, key }))
}

async function receive({ player }: Stage, formId: string, name: RegExp, by: string, at: Day, note = ''): Promise<void> {
  await player.play(by, instantOf(at, 16), async (caller, key) => {
    const { receipts } = await caller.form.find({ id: formId })
    const own = receipts.find((row) => name.test(row.name))
    if (!own) throw new Error(`${formId} has no receipt of ${name}`)
    return caller.form.acknowledge({ formId, receiptId: own.id, note, key })
  })
}

/** Self-inspection and rectification report of a half-year, before it is closed. */
export async function playReports(stage: Stage, cycleId: CycleId, at: Day): Promise<void> {
  for (const kind of reportKinds) {
    const made = await write(stage, { kind, cycleId }, at)
    await issue(stage, made, at)
    await receive(stage, made.id, /管理委员会$/u, 'leader', at)
    await receive(stage, made.id, /办公室$/u, 'owner', at, '市目标办收发室当面签收（示例）')
  }
}

/** The running half-year: a list that went out and waits for some receipts, a breakdown in draft, a work report that came in. */
export async function playRunningForms(stage: Stage, cycleId: CycleId, today: Day): Promise<void> {
  const list = await write(stage, { kind: 'short_list', cycleId }, addDays(today, -3))
  await issue(stage, list, addDays(today, -3))
  const { receipts } = await stage.player.play('owner', morning(addDays(today, -2)), (caller) =>
    caller.form.find({ id: list.id }),
  )
  if (receipts.some((row) => row.name === '教育局'))
    await receive(stage, list.id, /^教育局$/u, 'education', addDays(today, -2))
  await write(stage, { kind: 'breakdown', cycleId }, addDays(today, -1))
  const report = { kind: 'work_report', cycleId, unitId: stage.unitId('教育局'), by: 'education' } as const
  const { id, version } = await write(stage, report, addDays(today, -2))
  await stage.player.play('education', instantOf(addDays(today, -2), 17), (caller, key) =>
    caller.form.issue({ id, seen: version, key }),
  )
}
