/** What stands in the drawer of a measure. */
import type { Day } from '@ratchet/domain/day'
import type { Measure } from '@ratchet/domain/strategy/measure'
import { unsavedId } from '../goal/form.ts'
import type { StrategyData } from './plan.ts'

export type MeasureField = 'title' | 'targetIds' | 'unitId' | 'coUnitIds' | 'start' | 'due' | 'expectedEffect'
export type MeasureForm = Pick<Measure, MeasureField>

export function formOf({ title, targetIds, unitId, coUnitIds, start, due, expectedEffect }: MeasureForm): MeasureForm {
  return { title, targetIds, unitId, coUnitIds, start, due, expectedEffect }
}

/** An emptied date is none. */
export function dayOrNull(text: string): Day | null {
  return text === '' ? null : (text as Day)
}

const origins: readonly Measure['origin'][] = ['new', 'practice', 'carried', 'management']

/** A new measure from the address, `TARGET~origin~SOURCE`: of a target, or of what the last cycle handed on. */
export function freshMeasure(add: string, data: StrategyData): Measure {
  const [target = '', given = '', source = ''] = add.split('~')
  const handed = data.mandatory.find((row) => row.origin === given && row.sourceId === source)
  const origin = (handed && origins.find((each) => each === given)) ?? 'new'
  const aim = data.targets.find((row) => row.id === target)
  const lead = data.targets.find((row) => row.level === 'lead' && row.parentId === target)
  return {
    id: unsavedId,
    cycleId: data.cycle.id,
    title: handed?.label ?? '',
    targetIds: aim ? [aim.id] : [],
    unitId: lead?.unitId ?? null,
    coUnitIds: [],
    start: null,
    due: null,
    expectedEffect: '',
    origin,
    sourceId: handed?.sourceId ?? null,
    version: 1,
  }
}

const refusalFields: Readonly<Record<string, MeasureField>> = {
  'title-missing': 'title',
  'target-unknown': 'targetIds',
  'due-before-start': 'due',
  'unit-twice': 'coUnitIds',
  'unit-missing': 'unitId',
  'due-missing': 'due',
  'task-after-measure': 'due',
}

/** The field at which a refusal belongs; null when it is about the whole. */
export function fieldOfRefusal(code: string): MeasureField | null {
  return refusalFields[code] ?? null
}
