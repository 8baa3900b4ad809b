/** Counts and lists what the rows of a file came to 导入报告. Source: SPEC §9, §14. */
import { shown } from './survey-plan.ts'
import type { RowFinding, RowOutcome } from './survey-row-context.ts'
import type { FixedCell, ReadWord, RejectedCell, SurveyReading } from './survey-wave.ts'

/** A file that is wrong throughout is told by its counts; nobody reads on behind these. */
const LISTED = { rejected: 50_000, fixed: 10_000, words: 500 } as const

/** Gathers the outcomes of rows; `note` remembers what a word was read as. */
export function surveyReport() {
  const counts = { rows: 0, accepted: 0, rejected: 0, fixed: 0, ignored: 0 }
  const unlisted = { rejected: 0, fixed: 0 }
  const dispositions: Record<string, number> = {}
  const rejected: RejectedCell[] = []
  const fixed: FixedCell[] = []
  const skipped: { sheet: string; row: number; why: string }[] = []
  const words = new Map<string, { field: string; theirs: string; ours: string; rows: number }>()

  return {
    note(field: string, theirs: string, ours: string): void {
      if (theirs === ours) return
      const key = `${field}\n${theirs}\n${ours}`
      const known = words.get(key)
      if (known) known.rows += 1
      else if (words.size < LISTED.words) words.set(key, { field, theirs, ours, rows: 1 })
    },
    skip(sheet: string, row: number, why: string): void {
      counts.ignored += 1
      skipped.push({ sheet, row, why })
    },
    add(sheet: string, row: number, outcome: RowOutcome): void {
      counts.rows += 1
      if (outcome.row) {
        counts.accepted += 1
        dispositions[outcome.row.disposition] = (dispositions[outcome.row.disposition] ?? 0) + 1
      } else counts.rejected += 1
      if (outcome.row && outcome.fixes.length > 0) counts.fixed += 1
      for (const finding of outcome.findings) {
        if (rejected.length < LISTED.rejected) rejected.push(cellOf(sheet, row, finding))
        else unlisted.rejected += 1
      }
      for (const fix of outcome.fixes) {
        if (fixed.length >= LISTED.fixed) unlisted.fixed += 1
        else fixed.push({ ...cellOf(sheet, row, fix), normalised: fix.normalised })
      }
    },
    result(): Pick<SurveyReading, 'counts' | 'unlisted' | 'dispositions' | 'rejected' | 'fixed' | 'words' | 'skipped'> {
      const list: ReadWord[] = [...words.values()]
      return { counts, unlisted, dispositions, rejected, fixed, words: list, skipped }
    },
  }
}

function cellOf(
  sheet: string,
  row: number,
  { column, field, reason, value }: Omit<RowFinding, 'reason'> & Pick<RejectedCell, 'reason'>,
): RejectedCell {
  const text = value === null || shown(value).trim() === '' ? null : shown(value)
  return { sheet, row, column: column.label, letter: column.letter, field, reason, value: text }
}
