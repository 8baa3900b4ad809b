/** What stands in the drawer of a target, and at which field a problem belongs. */
import type { Target, TargetLevel } from '@ratchet/domain/goal/target'
import { type TargetForm, targetFormSchema } from '@ratchet/domain/goal/target-form'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { GoalData } from './tree.ts'
import type { NewTarget } from './tree-context.ts'

export type TargetField = keyof TargetForm
/** A field that was emptied is null until something else is typed. */
export type TypedForm = { readonly [Field in TargetField]: TargetForm[Field] | null }

export function formOf({ unitId, score, rank, weight, source }: Target): TypedForm {
  return {
    unitId,
    score,
    rank,
    weight,
    sourceKind: source?.kind ?? null,
    sourceTitle: source?.title ?? '',
    sourceReference: source?.reference ?? '',
  }
}

/** The typed target for the live sums: a figure that is not one yet counts as it was. */
export function typedTarget(base: Target, form: TypedForm): Target {
  const figure = (field: 'score' | 'weight') => {
    const parsed = targetFormSchema.shape[field].safeParse(form[field])
    return parsed.success ? parsed.data : base[field]
  }
  const title = form.sourceTitle?.trim() ?? ''
  const source =
    form.sourceKind && title ? { kind: form.sourceKind, title, reference: form.sourceReference?.trim() ?? '' } : null
  return { ...base, unitId: form.unitId, rank: form.rank, score: figure('score'), weight: figure('weight'), source }
}

/** The fields that are not filled in as the schema asks. */
export function wrongFields(form: TypedForm): readonly TargetField[] {
  const parsed = targetFormSchema.safeParse({
    ...form,
    sourceTitle: form.sourceTitle ?? '',
    sourceReference: form.sourceReference ?? '',
  })
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0] as TargetField)
}

const refusalFields: Readonly<Record<string, TargetField>> = {
  'unit-missing': 'unitId',
  'target-twice': 'unitId',
  'weight-not-positive': 'weight',
  'source-missing': 'sourceTitle',
}

/** The field at which a refusal belongs; null when it is about the whole. */
export function fieldOfRefusal(code: string, details: RefusalDetails): TargetField | null {
  if (code === 'under-floor') return details.subject === 'rank' ? 'rank' : 'score'
  return refusalFields[code] ?? null
}

/** A target that is not saved yet gets this id, so that it can be laid over the tree. */
export const unsavedId = '00000000-0000-4000-8000-000000000000'

/** What a new target starts from: the score of the target above, the weight of the catalogue. */
export function freshTarget(data: GoalData, { level, parentId, aspect }: NewTarget): Target {
  const parent = data.targets.find((row) => row.id === parentId)
  const subject = data.subjects.find((row) => row.subject === (aspect ?? 'overall'))
  const weight = level === 'aspect' ? (data.aspects.find((row) => row.id === aspect)?.weight ?? 1) : 1
  const score =
    level === 'zone' || level === 'aspect' ? (subject?.floor ?? subject?.last?.score ?? 80) : (parent?.score ?? 80)
  const rank = level === 'zone' ? (subject?.rankFloor ?? null) : null
  const unitId = level === 'lead' ? (data.aspects.find((row) => row.id === aspect)?.leadUnitId ?? null) : null
  return {
    id: unsavedId,
    cycleId: data.cycle.id,
    parentId,
    level,
    aspect,
    unitId,
    score,
    rank,
    weight,
    source: null,
    version: 1,
  }
}

const levels: readonly TargetLevel[] = ['zone', 'aspect', 'lead', 'unit']

/** A new target in the address: `unit~PARENT~education`, so that a reload opens the same form. */
export function newTargetText({ level, parentId, aspect }: NewTarget): string {
  return [level, parentId ?? '', aspect ?? ''].join('~')
}

export function readNewTarget(text: string, data: GoalData): NewTarget | null {
  const [level, parent, aspect] = text.split('~')
  const found = levels.find((each) => each === level)
  const own = data.aspects.find((row) => row.id === aspect)?.id ?? null
  return found
    ? { level: found, parentId: data.targets.find((row) => row.id === parent)?.id ?? null, aspect: own }
    : null
}
