import { describe, expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { daysLater, openMatters } from '../feedback/test-matter.ts'
import { testKeyring, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openMatters(db)
const { call, key, saidAt, versionOf, concernOf, settle, publishAt } = office
const refused = (code: string) => ({ cause: { code } })
const owner = async () => (await call('李岚', daysLater(1))).concern
const phone = { phone: '13800001234', consentVersion: 1 }

/** A concern of so many voices, each with its code. */
async function matter(voices: readonly object[]) {
  const said = []
  for (const voice of voices) said.push(await saidAt(testNow, voice))
  return { id: await concernOf(said.map((one) => one.id)), said }
}
const merge = async (keptId: string, ...ids: string[]) =>
  (await owner()).merge({ keptId, ids, reason: '同一盏灯', key: key() })
const mergesOf = async (id: string) => (await (await owner()).find({ id })).merges
async function unmerge(keptId: string, mergedId: string) {
  const made = (await mergesOf(keptId)).find((row) => row.mergedId === mergedId && row.undoneAt === null)
  return (await owner()).unmerge({ id: made?.id ?? '', seen: made?.version ?? 0, reason: '查明不是一处', key: key() })
}
const where = async () =>
  (await db.selectFrom('opinion').select(['id', 'concernId']).orderBy('id').execute()).map((row) => Object.values(row))
const peopleOf = async (id: string) => (await (await owner()).find({ id })).people
const stepsOf = async (code: string) => (await office.resident(daysLater(2)).track({ code })).steps.map((s) => s.step)

describe('people, not letters', () => {
  test('one phone is one person, an official may mark two, and take it back', async () => {
    const { id, said } = await matter([phone, { ...phone, text: '路灯还是黑的，路口也看不清' }, {}])
    expect(await peopleOf(id)).toBe(2)
    const [first, , third] = said.map((one) => one.id)
    const two = { opinionId: third ?? '', otherId: first ?? '', note: '回电时本人说的' }
    const mark = await (await owner()).markSamePerson({ ...two, key: key() })
    expect(await peopleOf(id)).toBe(1)
    await expect((await owner()).markSamePerson({ ...two, key: key() })).rejects.toMatchObject(
      refused('marked-already'),
    )
    const unmark = { id: mark.id, seen: mark.version, key: key() }
    await (await owner()).unmarkSamePerson(unmark)
    expect(await peopleOf(id)).toBe(2)
    const list = await (await owner()).list({})
    expect(list.find((row) => row.id === id)).toMatchObject({ people: 2, status: 'new' })
  })
})

describe('merging', () => {
  test('people come along and count once, the number stays and points, residents and units are told; and back', async () => {
    const kept = await matter([phone])
    const merged = await matter([{ ...phone, text: '校门口路灯不亮，天黑得早' }, {}])
    const item = await office.open({ concernId: merged.id, title: '学校门口路灯' })
    const before = await where()
    const { rows } = await merge(kept.id, merged.id)
    expect(rows).toMatchObject([{ id: merged.id, done: true, code: null }])
    const [page, gone] = [await (await owner()).find({ id: kept.id }), await (await owner()).find({ id: merged.id })]
    expect(page).toMatchObject({ people: 2, items: [{ id: item.id }], merges: [{ mergedNumber: gone.number }] })
    expect(gone).toMatchObject({ status: 'merged', mergedInto: page.number, people: 0, items: [] })
    expect(await stepsOf(merged.said[1]?.code ?? '')).toContain('merged')
    expect(await stepsOf(kept.said[0]?.code ?? '')).not.toContain('merged')
    expect((await office.told('王敏', item.id)).toSorted()).toEqual(['assigned', 'concern.merged'])
    // Whoever left a number is called: a debt until it is recorded.
    const inspector = await call('马志强', daysLater(1))
    const debts = async () => (await inspector.home.debts({})).debts.filter((row) => row.subject.id === kept.id)
    expect(await debts()).toMatchObject([{ kind: 'tell', count: 1 }])
    const [waiting] = page.toTell
    expect(waiting).toMatchObject({ opinionId: merged.said[0]?.id, about: 'merged' })
    const told = { mergeId: waiting?.mergeId ?? '', opinionId: waiting?.opinionId ?? '', how: 'call' as const }
    await inspector.concern.tellMerge({ ...told, key: key() })
    await expect(inspector.concern.tellMerge({ ...told, key: key() })).rejects.toMatchObject(refused('nobody-to-tell'))
    expect(await debts()).toEqual([])
    await unmerge(kept.id, merged.id)
    expect(await where()).toEqual(before)
    expect(await (await owner()).find({ id: merged.id })).toMatchObject({ status: 'working', items: [{ id: item.id }] })
    expect(await stepsOf(merged.said[1]?.code ?? '')).toContain('unmerged')
    expect((await debts())[0]).toMatchObject({ count: 1 })
    const everything = ['assigned', 'concern.merged', 'concern.unmerged']
    expect((await office.told('王敏', item.id)).toSorted()).toEqual(everything)
    const acts = await db
      .selectFrom('fact')
      .select('act')
      .where('act', 'like', 'concern.%merged')
      .orderBy('at')
      .execute()
    expect(acts.map((row) => row.act).toSorted()).toEqual(['concern.merged', 'concern.unmerged'])
  })

  test('a chain comes apart the last first; the one in the middle cannot before', async () => {
    const [a, b, c] = [await matter([{}]), await matter([{}]), await matter([{}])]
    const before = await where()
    await merge(b.id, a.id)
    await merge(c.id, b.id)
    expect(await peopleOf(c.id)).toBe(3)
    await expect(unmerge(b.id, a.id)).rejects.toMatchObject(refused('merged-on'))
    await unmerge(c.id, b.id)
    await unmerge(b.id, a.id)
    expect(await where()).toEqual(before)
  })

  test('several at once: each row is told, and what cannot leaves the others alone', async () => {
    const [kept, one, answered] = [await matter([{}]), await matter([{}]), await matter([{}])]
    await publishAt(await settle(answered.id), testNow)
    const { rows } = await merge(kept.id, one.id, answered.id, kept.id)
    expect(rows.map(({ done, code }) => [done, code])).toEqual([
      [true, null],
      [false, 'concern-settled'],
      [false, 'same-concern'],
    ])
    await expect(merge(kept.id, answered.id)).rejects.toMatchObject(refused('concern-settled'))
    await expect(merge(kept.id, one.id)).rejects.toMatchObject(refused('concern-merged'))
  })

  test('work goes on under the number that lives: nothing joins a merged one, and “me too” follows', async () => {
    const [kept, merged] = [await matter([{}]), await matter([{}])]
    await merge(kept.id, merged.id)
    const late = await saidAt(testNow)
    const seen = await versionOf(late.id)
    const { opinion, classification } = await call('李岚')
    const join = { id: late.id, seen, concernId: merged.id, key: key() }
    await expect(opinion.join(join)).rejects.toMatchObject(refused('concern-merged'))
    const many = { rows: [{ id: late.id, seen }], concernId: merged.id, key: key() }
    await expect(classification.joinMany(many)).rejects.toMatchObject(refused('concern-merged'))
    await expect(office.open({ concernId: merged.id })).rejects.toMatchObject(refused('concern-merged'))
    await office.resident().support({ concernId: merged.id, phone: null, consentVersion: null, key: key() })
    expect(await peopleOf(kept.id)).toBe(3)
    const result = await (await owner()).joinMany({ id: kept.id, opinions: [{ id: late.id, seen }], key: key() })
    expect(result.rows).toMatchObject([{ done: true }])
    // Whoever came later stays when the merge comes apart.
    await unmerge(kept.id, merged.id)
    expect([await peopleOf(kept.id), await peopleOf(merged.id)]).toEqual([3, 1])
  })

  test('only the owner merges', async () => {
    const [kept, merged] = [await matter([{}]), await matter([{}])]
    for (const name of ['马志强', '周建平', '王敏', '郑伟']) {
      const { concern } = await call(name)
      const given = { keptId: kept.id, ids: [merged.id], reason: '同一盏灯', key: key() }
      await expect(concern.merge(given)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  test('two who merge the same two crosswise: one of them does', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [a, b] = [await matter([{}]), await matter([{}])]
      const [one, two] = [(await call('李岚')).concern, (await call('吴倩')).concern]
      const reason = '同一盏灯'
      const ends = await Promise.allSettled([
        one.merge({ keptId: a.id, ids: [b.id], reason, key: key() }),
        two.merge({ keptId: b.id, ids: [a.id], reason, key: key() }),
        one.merge({ keptId: a.id, ids: [b.id], reason, key: key() }),
      ])
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
      const why = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.cause?.code] : []))
      expect(why).toEqual(['concern-merged', 'concern-merged'])
      expect((await peopleOf(a.id)) + (await peopleOf(b.id))).toBe(2)
    }
  })
})

describe('joining and leaving', () => {
  test('whoever joins others reads it, and that they were taken out again; the first of a concern reads neither', async () => {
    const first = await matter([{}])
    const late = await saidAt(testNow)
    await office.joinAt(late.id, first.id, daysLater(1))
    expect(await stepsOf(late.code)).toContain('merged')
    expect(await stepsOf(first.said[0]?.code ?? '')).not.toContain('merged')
    const { opinion } = await call('李岚', daysLater(2))
    await opinion.leave({ id: late.id, seen: await versionOf(late.id), reason: '不是一处', key: key() })
    expect((await stepsOf(late.code)).filter((step) => step.endsWith('merged'))).toEqual(['merged', 'unmerged'])
    const both = await matter([{}, {}])
    for (const { code } of both.said) expect(await stepsOf(code)).toContain('merged')
  })
})

describe('decomposition', () => {
  test('several units at once, each row told what became of it', async () => {
    const { id } = await matter([{}])
    const about = { id, seen: 1, cycleId: '2026H2' as never, subject: 'theme:transport' as never }
    const row = (leadUnitId: string, kind: 'short' | 'long' | 'explain') => ({
      leadUnitId,
      kind,
      title: '路灯',
      workDays: 10,
    })
    const rows = [row(office.street, 'short'), row(office.lead, 'explain'), row(office.street, 'long')]
    const done = await (await owner()).decompose({ ...about, rows, key: key() })
    expect(done.rows.map((one) => [one.id, one.code])).toEqual([
      [office.street, null],
      [office.lead, null],
      [office.street, 'unit-has-item'],
    ])
    const { items } = await (await owner()).find({ id })
    expect(items).toHaveLength(2)
    expect(await office.told('郑伟', items[0]?.id ?? '')).toEqual(['assigned'])
    const again = { ...about, rows: rows.slice(0, 1), key: key() }
    await expect((await owner()).decompose(again)).rejects.toMatchObject(refused('unit-has-item'))
    const { concern } = await call('郑伟')
    await expect(concern.decompose({ ...about, rows, key: key() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
  test('what looks alike is suggested, with the words it shares', async () => {
    const { id } = await matter([{}])
    const near = await saidAt(testNow, { text: '村小学门口路灯坏了，孩子放学看不清路' })
    const far = await saidAt(testNow, { kind: 'property', text: '电梯一个月坏了五次' })
    const found = await (await owner()).suggest({ id })
    expect(found.opinions.map((row) => row.id)).toContain(near.id)
    expect(found.opinions.map((row) => row.id)).not.toContain(far.id)
    expect(found.opinions[0]?.shared.join('')).toContain('路灯')
    expect(found.concerns.length).toBeGreaterThan(0)
  })
})

describe('urgency', () => {
  const urgentOf = async (id: string) => (await (await owner()).find({ id })).urgent
  const facts = (id: string) =>
    db
      .selectFrom('fact')
      .select('payload')
      .where('act', '=', 'concern.madeUrgent')
      .where('subjectId', '=', id)
      .execute()
  const inNeed = async () => {
    const { id } = await saidAt(testNow, {})
    await db.updateTable('opinion').set({ urgent: true }).where('id', '=', id).execute()
    return { id, seen: await versionOf(id) }
  }
  const sourceOf = async (id: string) =>
    (await (await call('李岚', daysLater(1))).home.debts({})).debts.find((row) => row.subject.id === id)?.source

  test('is not lost when somebody in need joins, nor in a merge; the items have it, and the trail says by whom', async () => {
    const one = await matter([{}])
    const item = await office.open({ concernId: one.id, title: '路口井盖缺失' })
    expect(await urgentOf(one.id)).toBe(false)
    await (await owner()).joinMany({ id: one.id, opinions: [await inNeed(), await inNeed()], key: key() })
    expect(await urgentOf(one.id)).toBe(true)
    expect(await facts(one.id)).toMatchObject([{ payload: { by: expect.stringContaining('YJ-') } }])
    const request = { kind: 'extension', newDay: '2026-12-30' as never, reason: '等设备' } as const
    await (await office.items('王敏')).askTime({ id: item.id, seen: 1, request, key: key() })
    expect(await sourceOf(item.id)).toBe('urgent')
    const kept = await matter([{}])
    await merge(kept.id, one.id)
    expect(await urgentOf(kept.id)).toBe(true)
    expect(await facts(kept.id)).toMatchObject([{ payload: { by: expect.stringContaining('GQ-') } }])
  })
  test('goes with whoever had it when a merge comes apart, and stays where others in need are, or a person said so', async () => {
    const [kept, merged] = [await matter([{}]), await matter([{}])]
    await (await owner()).joinMany({ id: merged.id, opinions: [await inNeed()], key: key() })
    await merge(kept.id, merged.id)
    expect(await urgentOf(kept.id)).toBe(true)
    await unmerge(kept.id, merged.id)
    expect([await urgentOf(kept.id), await urgentOf(merged.id)]).toEqual([false, true])
    const left = db.selectFrom('fact').select('payload').where('act', '=', 'concern.urgencyLeft')
    expect(await left.execute()).toMatchObject([{ payload: { with: expect.stringContaining('YJ-') } }])
    // Another concern in need stays with it.
    const other = await matter([{}])
    await (await owner()).joinMany({ id: other.id, opinions: [await inNeed()], key: key() })
    await merge(kept.id, merged.id, other.id)
    await unmerge(kept.id, merged.id)
    expect(await urgentOf(kept.id)).toBe(true)
    await unmerge(kept.id, other.id)
    expect(await urgentOf(kept.id)).toBe(false)
    // Somebody who came along was sorted as urgent meanwhile: that goes back with them.
    const calm = await matter([{}])
    await merge(kept.id, calm.id)
    const [voice] = calm.said
    const sorting = { theme: 'transport', placeId: null, urgent: true } as const
    const { opinion } = await call('李岚', daysLater(1))
    await opinion.classify({ id: voice?.id ?? '', seen: await versionOf(voice?.id ?? ''), ...sorting, key: key() })
    await unmerge(kept.id, calm.id)
    expect([await urgentOf(kept.id), await urgentOf(calm.id)]).toEqual([false, true])
    // A person who worded it and left it urgent has said so.
    await merge(kept.id, calm.id)
    const { title, theme, placeId, version } = await (await owner()).find({ id: kept.id })
    const later = (await call('李岚', daysLater(2))).concern
    await later.edit({ id: kept.id, seen: version, title, theme, placeId, urgent: true, key: key() })
    await unmerge(kept.id, calm.id)
    expect(await urgentOf(kept.id)).toBe(true)
  })
  test('a concern that is opened out of it, or whose voice is sorted so later, is urgent too', async () => {
    const { id } = await inNeed()
    expect(await urgentOf(await concernOf([id]))).toBe(true)
    const calm = await matter([{}])
    const [voice] = calm.said
    const sorting = { theme: 'transport', placeId: null, urgent: true } as const
    const opinion = (await call('李岚', daysLater(1))).opinion
    await opinion.classify({ id: voice?.id ?? '', seen: await versionOf(voice?.id ?? ''), ...sorting, key: key() })
    expect(await urgentOf(calm.id)).toBe(true)
  })
})

test('the trail is whole', async () => {
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
