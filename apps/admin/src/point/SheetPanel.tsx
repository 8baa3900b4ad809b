import type { Day } from '@ratchet/domain/day'
import { Button, Checkbox, Input } from 'antd'
import { Field } from '../design/Field.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { KindChoice } from './KindChoice.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import { useSheetWords } from './page-words.ts'
import type { SheetList, SheetPoint } from './places.ts'
import type { Print } from './Sheets.tsx'
import { chosenPlaces, patchOf, type SheetState } from './sheet-state.ts'

interface Props {
  readonly state: SheetState
  readonly change: (patch: Record<string, string | null>) => void
  readonly list: SheetList
  readonly points: readonly SheetPoint[]
  readonly campaign: { readonly name: string; readonly lastDay: Day } | null
  readonly print: Print
  readonly today: Day
}

const LOOPBACK = /^(localhost|127\.|\[::1\])/

/** Everything that is chosen before printing, from top to bottom, and the button that prints. */
export function SheetPanel({ state, change, list, points, campaign, print, today }: Props) {
  const w = useSheetWords()
  const { kind, scanBy, phone } = print
  const isPassed = scanBy !== null && scanBy < today
  const isReady = points.length > 0 && scanBy !== null && !isPassed
  return (
    <div className="card sheet-panel">
      <PlaceChoice
        list={list}
        chosen={chosenPlaces(state, list.choices)}
        choose={(chosen) => change(patchOf(chosen, list.choices))}
      />
      <KindChoice kind={kind} choose={(sheet) => change({ sheet })} />
      {kind === 'poster' && (
        <Checkbox
          checked={print.isOutdoor}
          onChange={(event) => change({ outdoor: event.target.checked ? '1' : null })}
        >
          {w.outdoor}
        </Checkbox>
      )}
      <Field
        label={w.scanBy}
        name="by"
        hint={campaign && scanBy === campaign.lastDay ? w.scanByOf(campaign.name) : undefined}
        error={isPassed ? w.scanByPassed : scanBy === null ? w.scanByNone : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            min={today}
            value={scanBy ?? ''}
            onChange={(event) => change({ by: event.target.value || null })}
          />
        )}
      </Field>
      <Button type="primary" size="large" block disabled={!isReady} onClick={() => window.print()}>
        {points.length > 0 ? w.print(points.length) : w.printNone}
      </Button>
      <p className="sheet-note">{w.printHint}</p>
      {phone === '' && <p className="sheet-note">{w.noPhone}</p>}
      {LOOPBACK.test(location.host) && <p className="sheet-note sheet-warn">{w.notReachable(location.host)}</p>}
      <PageLink to="/qr/handovers">{w.batch}</PageLink>
    </div>
  )
}
