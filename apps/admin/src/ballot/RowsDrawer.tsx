import { placeName } from '@ratchet/words/place-name'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { RemovableFilter } from '../design/RemovableFilter.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { type BallotState, type FormRow, type Results, rowsInput, useBallotState } from './ballot-state.ts'
import { FormCard } from './FormCard.tsx'
import { type BallotWords, useBallotWords } from './use-ballot-words.ts'

/** Forms that are shown at once, and pages of the server that are looked through for them. */
const PAGE = 20
const MOST_LOOKS = 10

type Filter = readonly [text: string, drop: Readonly<Record<string, null>>]

/** What is asked for, in words, each of which can be taken away. */
function filtersOf(state: BallotState, rows: readonly FormRow[], results: Results, w: BallotWords): Filter[] {
  const { filter, view } = w.page.rows
  const named = results.streets.flatMap((street) => [street, ...street.places])
  const place = named.find(({ id }) => id === state.place)
  const item = results.items.find((row) => row.item.id === state.of)?.item
  const said = (name: string, text: string) => `${name} ${text}`
  return [
    ...(state.place ? [[said(filter.place, placeName(place?.name ?? '')), { place: null }] as const] : []),
    ...(state.point ? [[said(filter.point, rows[0]?.site ?? ''), { point: null }] as const] : []),
    ...(state.day ? [[said(filter.day, state.day), { day: null }] as const] : []),
    ...(state.of && item
      ? [
          [
            said(w.itemName(item), state.answer ? w.answerName(item, state.answer) : filter.answer),
            { of: null, answer: null },
          ] as const,
        ]
      : []),
    ...(state.sign ? [[said(filter.sign, w.signOf(state.sign)), { sign: null }] as const] : []),
    ...(state.mode ? [[w.page.rows.helper, { mode: null }] as const] : []),
    ...(state.among && state.among !== 'all' ? [[view[state.among] ?? '', { among: null }] as const] : []),
  ]
}

/** The forms behind a number: time, point, answers and marks; who answered is not known. Page by page, the newest first. */
export function RowsDrawer({ id, results }: { readonly id: string; readonly results: Results }) {
  useReturnFocus()
  const w = useBallotWords()
  const { rows: words } = w.page
  const { change, closeRows, openRows, shown: _shown, ...state } = useBallotState()
  const input = rowsInput(id, state)
  const pages = useInfiniteQuery({
    queryKey: ['ballot.rows', input],
    queryFn: ({ pageParam }) => client.ballot.rows.query({ ...input, cursor: pageParam }),
    initialPageParam: null as FormCursor,
    getNextPageParam: (page) => page.next,
    throwOnError: true,
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const [wanted, setWanted] = useState(PAGE)
  const looked = pages.data?.pages.length ?? 0
  const isShort = rows.length < wanted && looked < (wanted / PAGE) * MOST_LOOKS
  // A page of the server looks through so many forms and no more: what is rare takes several of them.
  useEffect(() => {
    if (isShort && pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage()
  }, [isShort, pages])
  const filters = filtersOf(state, rows, results, w)
  return (
    <Drawer open size={640} title={words.title} onClose={closeRows} className="forms-drawer">
      <p className="ballot-design">{w.page.design}</p>
      <div className="row forms-filters">
        {filters.map(([text, drop]) => (
          <RemovableFilter key={text} label={text} onRemove={() => change(drop)} />
        ))}
        {filters.length === 0 && <span>{words.all}</span>}
      </div>
      <p className="page-note">
        {words.privacy} {pages.data?.pages[0]?.hasHidden && words.hidden}
      </p>
      {!pages.data ? (
        <LoadingSkeleton />
      ) : rows.length === 0 && !pages.hasNextPage ? (
        <EmptyState title={words.none}>
          {filters.length > 0 && (
            <button type="button" className="link" onClick={() => openRows({})}>
              {words.clear}
            </button>
          )}
        </EmptyState>
      ) : (
        <ol className="forms">
          {rows.map((row) => (
            <FormCard key={row.id} row={row} items={results.items} />
          ))}
        </ol>
      )}
      {pages.hasNextPage && (
        <p>
          {rows.length < wanted && <span className="page-note">{words.searched} </span>}
          <Button
            loading={pages.isFetchingNextPage}
            onClick={() => {
              setWanted(rows.length + PAGE)
              void pages.fetchNextPage()
            }}
          >
            {words.more}
          </Button>
        </p>
      )}
    </Drawer>
  )
}
type FormCursor = Awaited<ReturnType<typeof client.ballot.rows.query>>['next']
