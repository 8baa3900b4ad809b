/**
 * Opinion 群众意见: one voice, from any source. Somebody looks at it, says what it is about and where, and joins it to a
 * concern or answers it at once. Source: SPEC §3, §10; DOMAIN A9.
 */
import { z } from 'zod'
import { themeIdSchema, themeIds } from '../cycle/aspect.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { categoryIdSchema, sentimentSchema } from './category.ts'

/** Where it came from; number, deadline and form of reply of each stand in `intake/source`. */
export const opinionSources = [
  'feedback',
  'helper',
  'phone',
  'qr',
  'household',
  'survey',
  'hotline',
  'meeting',
  'instruction',
  'petition',
  'proposal',
  'board',
  'grid',
  'chat',
] as const
export const opinionSourceSchema = z.enum(opinionSources)
export type OpinionSource = z.infer<typeof opinionSourceSchema>

/** What a resident can pick: the seven themes in plain words, and "other". */
export const opinionKinds = [...themeIds, 'other'] as const
export const opinionKindSchema = z.enum(opinionKinds)
export type OpinionKind = z.infer<typeof opinionKindSchema>

export const opinionStatuses = ['new', 'classified', 'joined', 'answered'] as const
export const opinionStatusSchema = z.enum(opinionStatuses)
export type OpinionStatus = z.infer<typeof opinionStatusSchema>

/** What a direct answer says; `solved` needs work that can be shown, and so an item. */
export const answerOutcomes = ['explained', 'cannot', 'not_accepted'] as const
export const answerOutcomeSchema = z.enum(answerOutcomes)
export type AnswerOutcome = z.infer<typeof answerOutcomeSchema>

/** What the resident says of the answer. */
export const verdicts = ['solved', 'unsolved', 'agreed', 'disagreed'] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = z.infer<typeof verdictSchema>

export const opinionSchema = z.object({
  id: idSchema,
  /** YJ-2026-000123; gaps are acts that did not come about. */
  number: z.string().regex(/^YJ-20\d\d-\d{6,}$/),
  source: opinionSourceSchema,
  kind: opinionKindSchema,
  placeId: idSchema.nullable(),
  theme: themeIdSchema.nullable(),
  secondTheme: themeIdSchema.nullable(),
  category: categoryIdSchema.nullable(),
  sentiment: sentimentSchema.nullable(),
  urgent: z.boolean(),
  status: opinionStatusSchema,
  concernId: idSchema.nullable(),
  /** 我也是: joined a concern without words of its own. */
  echo: z.boolean(),
  receivedAt: instantSchema,
  /** Until then it is decided who does it, and until then there is an answer; working days. */
  assignDue: daySchema,
  replyDue: daySchema,
  /** The year's holidays were not known when the days were counted. */
  dueEstimated: z.boolean(),
  answer: z.string().nullable(),
  outcome: answerOutcomeSchema.nullable(),
  againDay: daySchema.nullable(),
  answeredAt: instantSchema.nullable(),
  verdict: verdictSchema.nullable(),
  verdictAt: instantSchema.nullable(),
  toldHow: z.enum(['call', 'slip']).nullable(),
  toldAt: instantSchema.nullable(),
  filedBy: idSchema.nullable(),
  filedByName: z.string().nullable(),
  filedUnitId: idSchema.nullable(),
  erasedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Opinion = z.infer<typeof opinionSchema>

export const opinionRefusals = [
  'erased',
  'already-joined',
  'not-joined',
  'already-answered',
  'theme-missing',
  'not-masked',
  'numbers-left',
  'reason-missing',
  'reason-names-somebody',
  'again-day-missing',
  'again-day-past',
  'not-put-off',
  'echo-has-no-words',
  'nobody-to-tell',
  'already-told',
  'category-unknown',
  'category-elsewhere',
  'second-theme-same',
  'nothing-to-undo',
  'sorted-by-another',
  'sorted-earlier',
  'leader-told',
  'problem-came-back',
  'unsure',
  'changed-since',
] as const
export type OpinionRefusal = (typeof opinionRefusals)[number]
