import { pointStatusSchema } from '@ratchet/domain/point/point'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { hrefOf, useSearchState } from '../shell/page.ts'
import { ChosenBar } from './ChosenBar.tsx'
import { OpenModal } from './OpenModal.tsx'
import { PointDrawer } from './PointDrawer.tsx'
import { usePageWords } from './page-words.ts'
import { formsHref, missingIn, type PlaceRow, streetsOf } from './places.ts'
import { StreetSection } from './StreetSection.tsx'
import './point.css'

const parts = ['open', 'closed', 'replaced', 'all'] as const
const stateSchema = z.object({
  street: z.uuid().optional().catch(undefined),
  place: z.uuid().optional().catch(undefined),
  status: z.enum(parts).optional().catch(undefined),
  point: z.uuid().optional().catch(undefined),
})

/** 码点: where the codes hang, community by community in the order of the org tree; nobody is ranked by what came in. */
export function PointsPage() {
  const words = useWords()
  const w = usePageWords()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const [openingAt, setOpeningAt] = useState<readonly string[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const part = state.status ?? 'open'
  const status = pointStatusSchema.safeParse(part).data ?? null
  const { data } = useQuery({
    ...api.point.list.queryOptions({ streetId: state.street ?? null, placeId: state.place ?? null, status }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  if (!data) return <LoadingSkeleton />
  const { places, choices, counts } = data
  const why = whyNotMay(actor, 'point.open')
  const streets = streetsOf(choices)
  const total = counts.open + counts.closed + counts.replaced
  const toggle = (ids: readonly string[], on: boolean) =>
    setChosen(new Set([...[...chosen].filter((id) => !ids.includes(id)), ...(on ? ids : [])]))
  const isIllustrative = places.some((row) => row.points.some((point) => point.illustrative))
  const missing = status === 'open' ? missingIn(places) : 0
  const withOpen = status === 'open' ? places.length - missing : choices.length
  return (
    <PageShell
      title={choices.length === 0 ? w.noPlaces : w.title(counts.open, withOpen, missing)}
      sub={choices.length === 0 ? w.noPlacesHint : w.sub}
      crumb={
        <>
          <PageLink to="/qr">{words.shell.nav.qr}</PageLink> / {w.name} {isIllustrative && <Illustrative />}
        </>
      }
      actions={
        choices.length > 0 && (
          <>
            <PageLink className="button-link" to={hrefOf('/qr/print', { streets: state.street, places: state.place })}>
              {w.print}
            </PageLink>
            <WhyNotButton type="primary" procedure="point.open" why={why} onClick={() => setOpeningAt([])}>
              {w.open}
            </WhyNotButton>
          </>
        )
      }
    >
      {choices.length > 0 && (
        <div className="point-filters">
          <PartTabs
            label={w.statusFilter}
            parts={parts}
            current={part}
            nameOf={(one) => (one === 'all' ? w.all : words.point.status[one])}
            countOf={(one) => (one === 'all' ? total : counts[one])}
            choose={(one) => change({ status: one === 'open' ? null : one })}
          />
          <search className="query-bar">
            <Select
              aria-label={w.street}
              value={state.street ?? ''}
              options={[
                { value: '', label: w.allStreets },
                ...streets.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(street) => change({ street: street || null, place: null })}
            />
            <Select
              aria-label={w.place}
              showSearch={{ optionFilterProp: 'label' }}
              value={state.place ?? ''}
              options={[
                { value: '', label: w.allPlaces },
                ...choices
                  .filter((row) => !state.street || row.streetId === state.street)
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(place) => change({ place: place || null })}
            />
          </search>
        </div>
      )}
      {streetsOf(places).map((street) => (
        <StreetSection
          key={street.id}
          street={street}
          rows={places.filter((row: PlaceRow) => row.streetId === street.id)}
          chosen={chosen}
          toggle={toggle}
          show={(point) => change({ point })}
          toForms={formsHref(data)}
          openAt={why ? null : (id) => setOpeningAt([id])}
        />
      ))}
      {choices.length > 0 && places.length === 0 && (
        <EmptyState title={w.nothing} hint={w.nothingHint}>
          <Button onClick={() => change({ status: null, street: null, place: null })}>
            {words.shell.state.clearFilters}
          </Button>
        </EmptyState>
      )}
      <ChosenBar chosen={chosen} rows={places} choices={choices} clear={() => setChosen(new Set())} />
      {openingAt && <OpenModal at={openingAt} choices={choices} onClose={() => setOpeningAt(null)} />}
      {state.point && (
        <PointDrawer id={state.point} close={() => change({ point: null })} show={(point) => change({ point })} />
      )}
    </PageShell>
  )
}
