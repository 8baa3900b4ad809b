import type { RenderDeps } from './render.ts'

type Site = RenderDeps['caller']['site']
type SaidDone = Awaited<ReturnType<Site['saidDone']>>
type Row = SaidDone['rows'][number]

const photo = (serial: number) => `00000000-0000-4000-8000-00000000000${serial}`
const row = (id: string, told: Partial<Row>): Row => ({
  id,
  title: '主路路灯一直黑，老人不敢走。',
  place: '水流村',
  theme: 'transport',
  people: 23,
  status: 'solved',
  done: '换了 14 盏灯，都亮了。',
  againDay: null,
  due: null,
  unit: '市政管理局',
  confirmed: false,
  photosBefore: [],
  photosAfter: [],
  photos: [],
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
  row('confirmed', { title: '垃圾桶总是满。', theme: 'sanitation', people: 41, confirmed: true }),
  row('cannot', {
    title: '车位太少，晚上没处停。',
    place: '港盛社区',
    theme: 'property',
    status: 'cannot',
    done: '地下车库还没验收。',
    againDay: day('2027-03-31'),
  }),
  row('reopened', { title: '路挖了没人修。', status: 'reopened', done: '9月补过。', due: day('2026-12-11') }),
  row('explained', { title: '补偿怎么算？', theme: 'resettlement', status: 'explained', done: '按2019年的办法。' }),
  row('working', { title: '公交间隔太长', status: 'working', people: 18, done: null, due: day('2026-12-04') }),
  row('late', {
    title: '漏水',
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
    { id: photo(8), name: '新筑街道', streetId: null },
    { id: photo(9), name: '水流村', streetId: photo(8) },
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
  phone: '029-0000000',
  host: '国际港务区组织人事部',
}
