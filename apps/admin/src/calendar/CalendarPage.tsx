import { yearOf } from '@ratchet/domain/calendar/calendar'
import { useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../api.ts'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { CalendarYearPanel } from './CalendarYearPanel.tsx'
import { EarlierEdition } from './EarlierEdition.tsx'
import { UnknownYear } from './UnknownYear.tsx'
import { YearEditions } from './YearEditions.tsx'
import { YearSwitch } from './YearSwitch.tsx'
import './calendar.css'

const stateSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2199).optional().catch(undefined),
  edition: z.coerce.number().int().min(1).optional().catch(undefined),
})

/** 工作日历: how far the arrangements are known, one year to look at and to enter, and the editions it went through. */
export function CalendarPage() {
  const words = useWords()
  const w = words.calendarPage
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.calendar.find.queryOptions({}))
  const year = state.year ?? yearOf(data.today)
  const { data: editions } = useSuspenseQuery(api.calendar.editions.queryOptions({ year }))
  const inForce = editions[0] ?? null
  const earlier = editions.find((row) => row.edition === state.edition && row !== inForce) ?? null
  const mayEdit = mayCall(actor, 'calendar.saveYear')
  const choose = (next: number) => change({ year: next === yearOf(data.today) ? null : String(next), edition: null })
  const chooseEdition = (edition: number) => change({ edition: edition === inForce?.edition ? null : String(edition) })
  return (
    <PageShell
      title={data.knownUntil ? w.title(words.calendar.longDay(data.knownUntil)) : w.titleEmpty}
      sub={w.sub}
      crumb={words.shell.nav.calendar}
      actions={
        <YearSwitch year={year} known={data.years.map((row) => row.year)} today={data.today} onChoose={choose} />
      }
    >
      <UnknownYear data={data} year={year} mayEdit={mayEdit} onChoose={choose} />
      {earlier ? (
        <EarlierEdition edition={earlier} today={data.today} onBack={() => change({ edition: null })} />
      ) : (
        // A draft belongs to its year: another year is another form.
        <CalendarYearPanel key={year} year={year} inForce={inForce} today={data.today} />
      )}
      <YearEditions editions={editions} shown={earlier ?? inForce} onChoose={chooseEdition} />
    </PageShell>
  )
}
