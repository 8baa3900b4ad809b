import type { ThemeFacts } from '@ratchet/domain/analysis/analysis'
import type { AnalysisSubject, Change } from '@ratchet/domain/analysis/subject-figures'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { instantOf } from '@ratchet/domain/day'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Counted = { readonly theme: string | null; readonly count: number }
type Counts = { readonly theme: string; readonly inTime: number; readonly late: number }

/** What happened in the quarter beside what people said, by theme: voices, concerns, items closed in time and late. */
export async function listThemeFacts(
  db: Kysely<Database>,
  quarter: Quarter,
  changeOf: (subject: AnalysisSubject) => Change | null,
): Promise<ThemeFacts[]> {
  const { from, before } = spanOf(quarter)
  const [start, end] = [instantOf(from), instantOf(before)]
  // An echo has no words of its own: it is about what its concern is about.
  const { rows: voices } = await sql<Counted>`
    select coalesce(o.theme, c.theme) as theme, (count(*))::int as count
    from opinion o left join concern c on c.id = o.concern_id
    where o.received_at >= ${start} and o.received_at < ${end} group by 1`.execute(db)
  const { rows: opened } = await sql<Counted>`
    select theme, (count(*))::int as count from concern
    where opened_at >= ${start} and opened_at < ${end} group by theme`.execute(db)
  const opinions = new Map(voices.map((row) => [row.theme, row.count]))
  const concerns = new Map(opened.map((row) => [row.theme, row.count]))
  // In time by the day on which the result that closed it was handed in (`in-time`), a day in Asia/Shanghai; an item
  // without a deadline cannot be late. One that recovers a theme
  // without naming it again is of the theme too, as in the list that the count opens.
  const { rows } = await sql<Counts>`
    select theme, (count(*) filter (where not late))::int as "inTime", (count(*) filter (where late))::int as late
    from (
      select coalesce(theme, substring(subject from '^theme:(.+)$')) as theme,
        coalesce((coalesce((select min(s.at) from submission s where s.item_id = i.id and s.round = i.round
          and s.review = 'result' and s.decision = 'approved'), closed_at) at time zone 'Asia/Shanghai')::date > due_day, false) as late
      from rectification_item i where closed_at >= ${start} and closed_at < ${end}
    ) closed where theme is not null group by theme`.execute(db)
  const closed = new Map(rows.map((row) => [row.theme, row]))
  return themeIds.map((theme) => {
    const change = changeOf(theme)
    return {
      theme,
      opinions: opinions.get(theme) ?? 0,
      concernsOpened: concerns.get(theme) ?? 0,
      closedInTime: closed.get(theme)?.inTime ?? 0,
      closedLate: closed.get(theme)?.late ?? 0,
      change: change?.estimate ?? null,
      verdict: change?.verdict ?? null,
    }
  })
}
