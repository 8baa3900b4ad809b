import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { confirmPlan, type PlannedTask, type PlanRow, refusedRows } from './confirm-plan.ts'
import { type Measure, measureFactOf, type Task } from './measure.ts'
import { draft, edit, type Mandatory, type Outline, publish, whyNotPublish } from './outline.ts'
import {
  finishTask,
  reopenTask,
  setMeasure,
  setTask,
  whyNotRemoveMeasure,
  whyNotSetMeasure,
  whyNotSetTask,
} from './set-measure.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const day = (text: string) => text as Day
const measure: Measure = {
  id: id(1),
  cycleId: '2026H2',
  title: '增设护学岗',
  targetIds: [id(50)],
  unitId: id(90),
  coUnitIds: [id(91)],
  start: day('2026-07-01'),
  due: day('2026-09-30'),
  expectedEffect: '',
  origin: 'new',
  sourceId: null,
  version: 1,
}
const task: Task = {
  id: id(2),
  measureId: id(1),
  title: '排班',
  unitId: id(91),
  due: day('2026-08-31'),
  doneAt: null,
  version: 1,
}
const opened = draft([], { id: id(3), cycleId: '2026H2' }).outline
const written: Outline = edit(opened, { guidingIdea: '以人民为中心', actionPolicy: '', body: '' }).outline
const mandatory: Mandatory[] = [
  { origin: 'practice', sourceId: id(60), label: '周调度', answer: null },
  { origin: 'carried', sourceId: id(61), label: 'ZG-2026-0001', answer: '已并入市级项目' },
]

describe('publishing the outline', () => {
  const context = {
    measures: [measure, { ...measure, id: id(4), origin: 'practice' as const, sourceId: id(60) }],
    mandatory,
  }

  test('freezes the measures of the edition, and what follows is the next edition', () => {
    const { outline, fact } = publish(written, context, day('2026-07-10'))
    expect(outline).toMatchObject({
      status: 'published',
      publishedOn: '2026-07-10',
      edition: 1,
      measures: context.measures,
    })
    expect(fact.act).toBe('strategy.outlinePublished')
    const next = draft([outline], { id: id(5), cycleId: '2026H2' }).outline
    expect(next).toMatchObject({ edition: 2, status: 'draft', guidingIdea: '以人民为中心', measures: null, version: 1 })
    expect(() => edit(outline, written)).toThrow('already-published')
    expect(() => publish(outline, context, day('2026-07-11'))).toThrow('already-published')
    expect(() => draft([outline, next], { id: id(6), cycleId: '2026H2' })).toThrow('draft-exists')
  })
  test('needs a guiding idea and measures', () => {
    expect(whyNotPublish(opened, context)?.code).toBe('guiding-idea-missing')
    expect(whyNotPublish(written, { measures: [], mandatory: [] })?.code).toBe('no-measures')
  })
  test('needs everything that the last cycle demands, as a measure or answered', () => {
    expect(whyNotPublish(written, { ...context, measures: [measure] })).toEqual({
      code: 'mandatory-missing',
      details: { count: 1, missing: [{ origin: 'practice', id: id(60), label: '周调度' }] },
    })
    const otherOrigin = { ...measure, id: id(4), origin: 'carried' as const, sourceId: id(60) }
    expect(whyNotPublish(written, { ...context, measures: [otherOrigin] })?.code).toBe('mandatory-missing')
  })
})

describe('measures', () => {
  const context = { outline: written, measures: [measure], targetIds: [id(50)] }
  test.each<[string | null, Partial<Measure>]>([
    [null, {}],
    [null, { unitId: null, start: null, due: null, targetIds: [] }],
    ['title-missing', { title: ' ' }],
    ['target-unknown', { targetIds: [id(51)] }],
    ['due-before-start', { due: day('2026-06-30') }],
    ['unit-twice', { coUnitIds: [id(90)] }],
    ['source-missing', { origin: 'management' }],
  ])('%s', (code, change) => expect(whyNotSetMeasure({ ...measure, ...change }, context)?.code ?? null).toBe(code))

  test('a practice enters once', () => {
    const practice = { ...measure, id: id(7), origin: 'practice' as const, sourceId: id(60) }
    const again = { ...practice, id: id(8) }
    expect(whyNotSetMeasure(again, { ...context, measures: [practice] })?.code).toBe('source-twice')
    expect(setMeasure(practice, { ...context, measures: [practice] }, practice).measure.version).toBe(2)
  })
  test('nothing changes behind a published outline', () => {
    const outline = { status: 'published', edition: 1 } as const
    expect(whyNotSetMeasure(measure, { ...context, outline })?.code).toBe('outline-published')
    expect(whyNotRemoveMeasure(measure, { outline, tasks: [], reason: null })?.code).toBe('outline-published')
  })
  test('leave without tasks, and with a reason when the last cycle demanded them', () => {
    const carried = { ...measure, origin: 'carried' as const, sourceId: id(61) }
    expect(whyNotRemoveMeasure(measure, { outline: written, tasks: [task], reason: null })?.code).toBe('has-tasks')
    for (const origin of ['carried', 'practice', 'management'] as const) {
      const demanded = { ...carried, origin }
      expect(whyNotRemoveMeasure(demanded, { outline: written, tasks: [], reason: ' ' })?.code).toBe('reason-missing')
    }
    expect(whyNotRemoveMeasure(carried, { outline: written, tasks: [], reason: '并入他项' })).toBeNull()
    expect(whyNotRemoveMeasure(measure, { outline: written, tasks: [], reason: null })).toBeNull()
  })
  test('the gate sees how many tasks there are', () => {
    expect(measureFactOf(measure, [task, { measureId: id(9) }])).toMatchObject({ taskCount: 1, dueDay: '2026-09-30' })
  })
})

describe('tasks', () => {
  test('belong to a measure and end with it', () => {
    expect(whyNotSetTask(task, measure)).toBeNull()
    expect(whyNotSetTask(task, null)?.code).toBe('measure-unknown')
    expect(whyNotSetTask({ ...task, due: measure.due ?? task.due }, measure)).toBeNull()
    expect(whyNotSetTask({ ...task, due: day('2026-10-01') }, measure)?.code).toBe('task-after-measure')
    expect(whyNotSetTask({ ...task, due: day('2026-10-01') }, { ...measure, due: null })).toBeNull()
    expect(setTask(task, measure, task).task.version).toBe(2)
  })
  test('are done once and opened again with a reason', () => {
    const done = finishTask(task, '2026-08-01T00:00:00.000Z' as Instant).task
    expect(done.doneAt).toBe('2026-08-01T00:00:00.000Z')
    expect(() => finishTask(done, '2026-08-02T00:00:00.000Z' as Instant)).toThrow('already-done')
    expect(whyNotSetTask(done, measure)?.code).toBe('already-done')
    expect(() => reopenTask(done, '')).toThrow('reason-missing')
    expect(reopenTask(done, '复查未到位')).toMatchObject({ task: { doneAt: null }, fact: { reason: '复查未到位' } })
  })
})

describe('confirming a pasted plan', () => {
  const context = { outline: written, measures: [measure], targetIds: [id(50)] }
  const asMeasure = (line: number, change: Partial<Measure> = {}): PlanRow => ({
    line,
    becomes: { kind: 'measure', measure: { ...measure, id: id(8), ...change } },
  })
  const asTask = (line: number, change: Partial<PlannedTask> = {}): PlanRow => ({
    line,
    becomes: { kind: 'task', task: { ...task, id: id(9), ...change } },
  })

  test('makes measures of plans and tasks of minutes', () => {
    expect(confirmPlan([asMeasure(4), asTask(5)], context)).toMatchObject([
      { line: 4, measure: { version: 1 }, fact: { act: 'strategy.measureSet' } },
      { line: 5, task: { version: 1 }, fact: { act: 'strategy.taskSet' } },
    ])
  })
  test('or of none, and names each line that may not stand', () => {
    const rows = [asMeasure(4), asMeasure(6, { title: ' ' }), asTask(7, { unitId: null }), asTask(8, { due: null })]
    const late = asTask(9, { due: day('2026-10-01') })
    const nowhere = asTask(10, { measureId: id(77) })
    const codes = refusedRows([...rows, late, nowhere], context).map(({ line, why }) => [line, why.code])
    expect(codes).toEqual([
      [6, 'title-missing'],
      [7, 'unit-missing'],
      [8, 'due-missing'],
      [9, 'task-after-measure'],
      [10, 'measure-unknown'],
    ])
    expect(() => confirmPlan(rows, context)).toThrow('rows-refused')
  })
  test('behind a published outline only tasks are added', () => {
    const published = { ...context, outline: { status: 'published', edition: 1 } as const }
    expect(refusedRows([asMeasure(4), asTask(5)], published)).toMatchObject([
      { line: 4, why: { code: 'outline-published' } },
    ])
  })
})
