import { saidSample } from '@ratchet/words/said-sample'
import type { RenderDeps } from './render.ts'

const { places, lamp, bins, parking, road, money, bus, leak } = saidSample

type Site = RenderDeps['caller']['site']
type SaidDone = Awaited<ReturnType<Site['saidDone']>>
type Row = SaidDone['rows'][number]

const photo = (serial: number) => `00000000-0000-4000-8000-00000000000${serial}`
const row = (id: string, told: Partial<Row>): Row => ({
  id,
  ...lamp,
  place: places.village,
  theme: 'transport',
  people: 23,
  status: 'solved',
  putOff: false,
  againDay: null,
  due: null,
  unit: saidSample.unit,
  confirmed: false,
  photosBefore: [],
  photosAfter: [],
  photos: [],
  asked: 0,
  satisfied: 0,
  seen: null,
  at: '2026-11-20T02:00:00.000Z' as Row['at'],
  ...told,
})
const day = (text: string) => text as Row['photos'][number]['day']

/** One card of every kind. */
export const sampleRows: readonly Row[] = [
  row('solved', {
    photosBefore: [photo(1), photo(2)],
    photosAfter: [photo(3)],
    photos: [
      { id: photo(1), day: day('2026-08-03'), by: 'resident' },
      { id: photo(2), day: day('2026-08-04'), by: 'resident' },
      { id: photo(3), day: day('2026-09-20'), by: 'unit' },
    ],
  }),
  row('confirmed', { ...bins, theme: 'sanitation', people: 41, confirmed: true, asked: 6, satisfied: 6 }),
  row('cannot', {
    ...parking,
    place: places.community,
    theme: 'property',
    status: 'cannot',
    againDay: day('2027-03-31'),
  }),
  row('reopened', { ...road, status: 'reopened', due: day('2026-12-11'), asked: 5, satisfied: 1 }),
  row('explained', { ...money, theme: 'resettlement', status: 'explained' }),
  row('working', { ...bus, status: 'working', people: 18, done: null, due: day('2026-12-04') }),
  row('late', {
    ...leak,
    status: 'working',
    people: 1,
    done: null,
    due: day('2026-11-02'),
    unit: null,
    theme: null,
  }),
]

const since = day('2026-01-01')
export const sampleSaid = {
  counts: { all: 312, solved: 208, working: 71, cannot: 33 },
  rows: sampleRows.slice(0, 3),
  since,
}

export const sampleSaidDone: SaidDone = {
  counts: sampleSaid.counts,
  rows: [...sampleRows],
  page: 1,
  pages: 16,
  size: 20,
  places: [
    { id: photo(8), name: places.street, streetId: null },
    { id: photo(9), name: places.village, streetId: photo(8) },
  ],
  placeId: null,
  since,
}

export const sampleTerms: Awaited<ReturnType<Site['terms']>> = {
  assignDays: 2,
  answerDays: 10,
  unmaskPerDay: 20,
  contactKeepDays: 90,
  opinionKeepDays: 1095,
  photoKeepDays: 365,
  recurrenceDays: 180,
  phone: '029-0000000',
  host: saidSample.host,
}
