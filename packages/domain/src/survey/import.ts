/**
 * Import 测评数据导入: one delivery of a firm's answers. Its good rows are seen all at once when it is stored, its bad rows
 * are named and given back; it can be undone until the wave is released. Source: SPEC §9, §12.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { Wave } from './wave.ts'

export const importStatuses = ['queued', 'stored', 'failed', 'undone'] as const

const count = z.number().int().min(0)
export const surveyImportSchema = z.object({
  id: idSchema,
  waveId: idSchema,
  fileName: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  /** Our field → their header. */
  mapping: z.record(z.string(), z.string()),
  coding: z.record(z.string(), z.unknown()),
  /** One bad row, and nothing is taken. */
  onlyWhole: z.boolean(),
  status: z.enum(importStatuses),
  accepted: count.nullable(),
  rejected: count.nullable(),
  fixed: count.nullable(),
  /** Cases that were there already, the same; and those that took the place of an earlier delivery's. */
  unchanged: count.nullable(),
  replaced: count.nullable(),
  /** Of all answers that the import holds. */
  digest: z.string().nullable(),
  failure: z.string().nullable(),
  askedByName: z.string(),
  askedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  jobId: idSchema.nullable(),
  version: versionSchema,
})
export type SurveyImport = z.infer<typeof surveyImportSchema>

export const surveyImportRefusals = [
  'already-released',
  'import-running',
  'file-imported',
  'import-not-stored',
  'later-import',
] as const
export type SurveyImportRefusal = (typeof surveyImportRefusals)[number]
export type SurveyImportFact = Fact<
  'survey.importAsked' | 'survey.imported' | 'survey.importFailed' | 'survey.importUndone'
>

/** Why the file may not be taken over, or null; `imports` are all of the wave. */
export function whyNotImport(
  wave: Pick<Wave, 'releasedOn'>,
  imports: readonly SurveyImport[],
  sha256: string,
): WhyNot<SurveyImportRefusal> {
  if (wave.releasedOn !== null) return { code: 'already-released', details: { releasedOn: wave.releasedOn } }
  const running = imports.find((row) => row.status === 'queued')
  if (running) return { code: 'import-running', details: { file: running.fileName } }
  const same = imports.find((row) => row.status === 'stored' && row.sha256 === sha256)
  return same ? { code: 'file-imported', details: { file: same.fileName, at: same.askedAt.slice(0, 10) } } : null
}

/** Takes the file in to be read by a job; throws Refusal. */
export function askImport(
  fresh: Pick<
    SurveyImport,
    'id' | 'waveId' | 'fileName' | 'sha256' | 'size' | 'mapping' | 'coding' | 'onlyWhole' | 'askedByName' | 'askedAt'
  >,
  wave: Pick<Wave, 'releasedOn'>,
  imports: readonly SurveyImport[],
): { readonly row: SurveyImport; readonly fact: SurveyImportFact } {
  refuse(whyNotImport(wave, imports, fresh.sha256))
  const open = { accepted: null, rejected: null, fixed: null, unchanged: null, replaced: null, digest: null }
  const row: SurveyImport = {
    ...fresh,
    ...open,
    status: 'queued',
    failure: null,
    endedAt: null,
    jobId: null,
    version: 1,
  }
  const { fileName, sha256, size, onlyWhole } = row
  return { row, fact: importFact('survey.importAsked', row, { fileName, sha256, size, onlyWhole }) }
}

type Counts = Pick<SurveyImport, 'accepted' | 'rejected' | 'fixed' | 'unchanged' | 'replaced' | 'digest'>

/** The answers are in the wave from now on. */
export function store(before: SurveyImport, counts: Counts, endedAt: SurveyImport['askedAt']) {
  const row: SurveyImport = { ...before, ...counts, status: 'stored', endedAt, version: before.version + 1 }
  return { row, fact: importFact('survey.imported', row, { ...counts, sha256: row.sha256 }) }
}

/** Nothing of the file was taken; `failure` says why. */
export function fail(before: SurveyImport, failure: string, counts: Partial<Counts>, endedAt: SurveyImport['askedAt']) {
  const row: SurveyImport = { ...before, ...counts, status: 'failed', failure, endedAt, version: before.version + 1 }
  return { row, fact: importFact('survey.importFailed', row, { failure, ...counts }) }
}

/** Why the import may not be undone, or null: what was released stays, and later deliveries are undone first. */
export function whyNotUndo(
  row: Pick<SurveyImport, 'id' | 'status' | 'askedAt'>,
  wave: Pick<Wave, 'releasedOn'>,
  imports: readonly SurveyImport[],
): WhyNot<SurveyImportRefusal> {
  if (wave.releasedOn !== null) return { code: 'already-released', details: { releasedOn: wave.releasedOn } }
  if (row.status !== 'stored') return { code: 'import-not-stored' }
  const later = imports.find((other) => other.status === 'stored' && other.askedAt > row.askedAt)
  return later ? { code: 'later-import', details: { file: later.fileName } } : null
}

/** Takes the import's answers out of the wave again; what they had replaced holds again. Throws Refusal. */
export function undo(before: SurveyImport, wave: Pick<Wave, 'releasedOn'>, imports: readonly SurveyImport[]) {
  refuse(whyNotUndo(before, wave, imports))
  const row: SurveyImport = { ...before, status: 'undone', version: before.version + 1 }
  return { row, fact: importFact('survey.importUndone', row, { accepted: row.accepted, sha256: row.sha256 }) }
}

function importFact(act: SurveyImportFact['act'], row: SurveyImport, payload: object): SurveyImportFact {
  return { act, subject: ['survey_import', row.id], payload: { waveId: row.waveId, ...payload } }
}
