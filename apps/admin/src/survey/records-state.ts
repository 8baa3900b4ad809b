import { idSchema } from '@ratchet/domain/id'
import { dispositionSchema } from '@ratchet/domain/survey/plan'
import { qualityFlags } from '@ratchet/domain/survey/quality'
import { z } from 'zod'
import type { SurveyOutputs } from './use-wave.ts'

export type RecordRow = SurveyOutputs['records']['rows'][number]

/** What stands in the address of the list of records; other pages link to it with these names. */
export const recordsStateSchema = z.object({
  page: z.coerce.number().int().min(1).catch(1).optional(),
  /** A street or one of its communities; `street` is the older name of the former. */
  place: idSchema.optional().catch(undefined),
  street: idSchema.optional().catch(undefined),
  caseId: z.string().max(120).optional(),
  interviewer: z.string().max(80).optional(),
  disposition: z
    .union([dispositionSchema, z.literal('interview')])
    .optional()
    .catch(undefined),
  flag: z
    .union([z.enum(qualityFlags), z.literal('any')])
    .optional()
    .catch(undefined),
  item: z.string().max(80).optional(),
  answer: z
    .string()
    .regex(/^(-?\d{1,6}|dk|none|valid)$/)
    .optional()
    .catch(undefined),
  record: z.string().optional(),
})
export type RecordsState = z.infer<typeof recordsStateSchema>

/** What the server is asked for the address. */
export function recordsInput(id: string, state: RecordsState) {
  return {
    id,
    page: state.page ?? 1,
    caseId: state.caseId ?? null,
    place: state.place ?? state.street ?? null,
    interviewer: state.interviewer ?? null,
    disposition: state.disposition ?? null,
    flag: state.flag ?? null,
    item: state.item ?? null,
    answer: (state.item && state.answer) || null,
  }
}

export const noRecordFilter = {
  caseId: null,
  place: null,
  street: null,
  interviewer: null,
  disposition: null,
  flag: null,
  item: null,
  answer: null,
  page: null,
  record: null,
}

export const isFiltered = (state: RecordsState) =>
  Boolean(
    state.caseId ??
      state.place ??
      state.street ??
      state.interviewer ??
      state.disposition ??
      state.flag ??
      state.item ??
      state.answer,
  )
