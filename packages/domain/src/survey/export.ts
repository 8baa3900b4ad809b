/**
 * Export 导出测评数据: what leaves the system is an act with a trace. The answers, case by case, go to the owner and to the
 * firm that collected them; everybody else who reads the wave takes its figures and its report. Source: SPEC §2, §9, §13.
 */
import type { Fact } from '../audit/fact.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { WhyNot } from '../refusal.ts'
import type { Wave } from './wave.ts'

/** Files of the answers: the cases as CSV or XLSX, and the code book alone as CSV. */
export const answerFiles = ['csv', 'xlsx', 'code-book'] as const
export type AnswerFile = (typeof answerFiles)[number]
/** Files of what the answers say. */
export const figureFiles = ['figures', 'report'] as const
export type FigureFile = (typeof figureFiles)[number]

/** A workbook of more cases is made in the background. */
export const LARGEST_DIRECT = 20_000
/** How long the link of an export holds, for whoever asked for it and nobody else. */
export const LINK_MINUTES = 10

export const exportRefusals = ['figures-only', 'nothing-stored'] as const
export type ExportRefusal = (typeof exportRefusals)[number]

/** Why somebody may not take the answers with them, or null; `isOwnFirm`: a surveyor of the firm that holds the wave. */
export function whyNotExportAnswers(
  actor: Pick<Actor, 'grants'>,
  isOwnFirm: boolean,
  cases: number,
): WhyNot<ExportRefusal> {
  const has = (role: Actor['grants'][number]['role']) => actor.grants.some((grant) => grant.role === role)
  if (!has('owner') && !(has('surveyor') && isOwnFirm)) return { code: 'figures-only' }
  return cases === 0 ? { code: 'nothing-stored' } : null
}

/** What an export took with it: enough to say later which rows of which deliveries they were. */
export interface ExportedAnswers {
  readonly file: AnswerFile
  readonly rows: number
  /** Of the answers as they stood. */
  readonly digest: string
  readonly imports: readonly string[]
  readonly items: readonly string[]
  readonly locale: 'zh' | 'en'
}
export interface ExportedFigures {
  readonly file: FigureFile
  /** Interviews behind the figures; null where a published table names none. */
  readonly rows: number | null
  /** Null for a table that was only reported. */
  readonly digest: string | null
  readonly locale: 'zh' | 'en'
  readonly leaveOutFlagged: boolean
  readonly againstId: string | null
}
export type ExportFact = Fact<'survey.exported'>

/** The fact of an export: who and when is the fact's own. */
export function exported(
  { id, quarter, firm, design }: Pick<Wave, 'id' | 'quarter' | 'firm' | 'design'>,
  taken: ExportedAnswers | ExportedFigures,
): ExportFact {
  return { act: 'survey.exported', subject: ['wave', id], payload: { quarter, firm, design, ...taken } }
}

/** Whether the link of an export made `at` still holds. */
export function isLinkAlive(at: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) < LINK_MINUTES * 60_000
}
