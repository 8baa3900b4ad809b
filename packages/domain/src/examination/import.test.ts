import { expect, test } from 'vitest'
import type { Entry, Figures } from './entry.ts'
import { imported, planImport, whyNotImport } from './import.ts'

const peers = ['甲区', '乙区']
const row = (zone: string, score: number | null, rank: number | null): Figures => ({
  zone,
  subject: 'overall',
  score,
  rank,
})
const read = (round: string, ...rows: Figures[]) => rows.map((figures) => ({ ...figures, round: round as never }))
let made = 0
const stored = (roundId: string, figures: Figures, supersedes: string | null = null): Entry => {
  made += 1
  return {
    ...figures,
    id: `e${made}`,
    roundId: roundId as never,
    enteredBy: 'u',
    supersedes,
    reason: supersedes && 'r',
  }
}

test('each half-year of the file is told apart: new, unchanged, different, reference', () => {
  const first = stored('2025H2', row('甲区', 80, 1))
  const rounds = ['2025H1', '2025H2', '2022H1'].map((id) => ({ id: id as never, reference: id === '2022H1' }))
  const entries = [stored('2025H1', row('甲区', 79, null)), first, stored('2025H2', row('甲区', 81, 1), first.id)]
  const file = [
    ...read('2026H1', row('甲区', 83, 1), row('乙区', 84, 2)),
    ...read('2025H2', row('甲区', 80, 1)),
    ...read('2025H1', row('甲区', 79, null)),
    ...read('2022H1', row('甲区', 70, 2)),
  ]
  const plan = planImport(file, rounds, entries, peers)
  expect(plan.map(({ id, state }) => [id, state])).toEqual([
    ['2022H1', 'reference'],
    ['2025H1', 'unchanged'],
    ['2025H2', 'different'],
    ['2026H1', 'new'],
  ])
  expect(plan[2]?.differences).toEqual([
    { zone: '甲区', subject: 'overall', entered: { score: 81, rank: 1 }, second: { score: 80, rank: 1 } },
  ])
  expect(plan[3]?.contradictions.map((each) => each.code)).toEqual(['order-disagrees'])
})

test('one rejected row stops all of it, and so does a file without a figure', () => {
  const plan = planImport(read('2026H1', row('甲区', 83, 1)), [], [], peers)
  expect(whyNotImport(plan, 2)).toEqual({ code: 'rows-rejected', details: { count: 2 } })
  expect(whyNotImport([], 0)).toEqual({ code: 'nothing-read' })
  expect(whyNotImport(plan, 0)).toBeNull()
  expect(imported({ name: 'a.xlsx', sha256: 'ff' }, plan)).toMatchObject({
    subject: ['examination_file', 'ff'],
    payload: { rounds: [{ id: '2026H1', state: 'new', figures: 1 }] },
  })
})
