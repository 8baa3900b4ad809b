import { randomUUID } from 'node:crypto'
import { bankItem } from '@ratchet/domain/questionnaire/bank'
import { usualScales } from '@ratchet/domain/questionnaire/scale'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { expect, test } from 'vitest'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'

const { db } = await testDatabase()
const zone = randomUUID()
const as = (role: Parameters<typeof actorOf>[0]) => createCaller(contextOf(db, actorOf(role, [zone])))
const owner = as('owner')
const key = () => randomUUID()
const both = (text: string) => ({ zh: text, en: text })
const approval = {
  basis: 'approved' as const,
  body: '市统计局',
  mark: '港满1表',
  number: '〔2026〕1号',
  validUntil: '2026-12-31' as never,
}

async function drafted(name: string, kind: 'quarterly' | 'qr' = 'quarterly') {
  const made = await owner.questionnaire.draft({ name, kind, title: both(name), key: key() })
  const items = (['sanitation', 'aware_work'] as const).map((id) => bankItem(id, bankWords))
  const content = { kind, title: both(name), introduction: both(''), items, scalesEdition: 1, approval: null }
  const { version } = await owner.questionnaire.edit({ ...content, id: made.id, seen: made.version, key: key() })
  return { id: made.id, version, content }
}
async function issued(name: string, kind: 'quarterly' | 'qr' = 'quarterly') {
  const { id, version } = await drafted(name, kind)
  return owner.questionnaire.issue({ id, seen: version, key: key() })
}
const refusedWith = (code: string) => ({ cause: { code } })

test('a questionnaire is drafted with the scales of the product, edited, issued, retired; the trail has it all', async () => {
  const { id, version, content } = await drafted('甲')
  const found = await as('surveyor').questionnaire.find({ id })
  expect(found.questionnaire).toMatchObject({ edition: 1, status: 'draft', items: content.items, illustrative: true })
  expect(found.scales.map((row) => [row.edition, row.content])).toEqual([[1, usualScales]])
  const next = await owner.questionnaire.issue({ id, seen: version, key: key() })
  await owner.questionnaire.retire({ id, seen: next.version, key: key() })
  expect((await as('leader').questionnaire.find({ id })).questionnaire).toMatchObject({
    status: 'retired',
    issuedOn: '2026-11-23',
    version: 4,
  })
  expect(await actsOf(db, id)).toEqual([
    'questionnaire.drafted',
    'questionnaire.edited',
    'questionnaire.issued',
    'questionnaire.retired',
  ])
})

test('the next edition begins as a copy; two people beginning it at once get one', async () => {
  const first = await issued('乙')
  const two = await Promise.allSettled([1, 2].map(() => owner.questionnaire.draftNext({ id: first.id, key: key() })))
  expect(two.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(two.find((each) => each.status === 'rejected')).toMatchObject({ reason: refusedWith('draft-exists') })
  const { questionnaires, today } = await owner.questionnaire.list({})
  expect(today).toBe('2026-11-23')
  expect(
    questionnaires
      .filter((row) => row.name === '乙')
      .map(({ edition, status, itemCount }) => [edition, status, itemCount]),
  ).toEqual([
    [2, 'draft', 2],
    [1, 'issued', 2],
  ])
  expect((await owner.questionnaire.find({ id: first.id })).editions.map((row) => row.edition)).toEqual([2, 1])
})

test('what a rule refuses is told by its reason, and nothing of it is kept', async () => {
  const { id, version, content } = await drafted('丙')
  const edit = (part: object) =>
    owner.questionnaire.edit({ ...content, id, seen: version, key: key(), ...part } as never)
  await expect(edit({ seen: 1 })).rejects.toMatchObject(refusedWith('stale'))
  await expect(edit({ scalesEdition: 9 })).rejects.toMatchObject(refusedWith('scales-unknown'))
  await expect(edit({ items: [{ ...content.items[0], kind: 'stars' }] })).rejects.toMatchObject({
    cause: { issues: expect.any(Array) },
  })
  await expect(
    owner.questionnaire.draft({ name: '丙', kind: 'qr', title: both('x'), key: key() }),
  ).rejects.toMatchObject(refusedWith('name-taken'))
  await expect(owner.questionnaire.retire({ id, seen: version, key: key() })).rejects.toMatchObject(
    refusedWith('not-issued'),
  )
  const faulty = await edit({ items: [content.items[0], content.items[0]] })
  await expect(owner.questionnaire.issue({ id, seen: faulty.version, key: key() })).rejects.toMatchObject(
    refusedWith('items-faulty'),
  )
  const mended = await edit({ seen: faulty.version })
  const done = await owner.questionnaire.issue({ id, seen: mended.version, key: key() })
  await expect(edit({ seen: done.version })).rejects.toMatchObject(refusedWith('not-draft'))
  await expect(owner.questionnaire.find({ id: randomUUID() })).rejects.toMatchObject(refusedWith('not-found'))
})

test('a wave takes an issued one while nothing was imported for it', async () => {
  const schedule = (firm: string, design: 'probability' | 'opt_in') =>
    owner.survey.scheduleWave({ quarter: '2026Q4', firm, design, scheduledFor: '2026-12-08' as never, key: key() })
  const wave = await schedule('甲机构', 'probability')
  const [good, coded, draft] = [await issued('丁'), await issued('扫码', 'qr'), await drafted('戊')]
  const use = (questionnaireId: string, waveId = wave.id, seen = 1) =>
    owner.questionnaire.useForWave({ waveId, seen, questionnaireId, key: key() })
  await expect(use(draft.id)).rejects.toMatchObject(refusedWith('not-issued'))
  await expect(use(coded.id)).rejects.toMatchObject(refusedWith('for-volunteers'))
  await expect(use(good.id, wave.id, 4)).rejects.toMatchObject(refusedWith('stale'))
  expect(await use(good.id)).toEqual({ id: wave.id, version: 2 })
  expect(await use(coded.id, (await schedule('码上评', 'opt_in')).id)).toMatchObject({ version: 2 })
  expect((await owner.questionnaire.find({ id: good.id })).waves).toMatchObject([{ id: wave.id, firm: '甲机构' }])
  expect(await actsOf(db, wave.id)).toEqual(['survey.waveScheduled', 'questionnaire.usedForWave'])

  const other = await issued('己')
  const file = { waveId: wave.id, fileName: 'a.csv', sha256: 'x', size: 1, mapping: '{}', coding: '{}', version: 1 }
  const asked = { onlyWhole: false, status: 'queued', askedByName: '某人', askedAt: '2026-12-20T00:00:00.000Z' }
  const id = randomUUID()
  await db
    .insertInto('surveyImport')
    .values({ ...file, ...asked, id })
    .execute()
  await expect(use(other.id, wave.id, 2)).rejects.toMatchObject(refusedWith('wave-has-answers'))
  await db.updateTable('surveyImport').set({ status: 'undone' }).where('id', '=', id).execute()
  expect(await use(other.id, wave.id, 2)).toMatchObject({ version: 3 })
})

test('an approval that has run out is refused for a wave after its last day', async () => {
  const { id, version, content } = await drafted('庚')
  const edited = await owner.questionnaire.edit({ ...content, approval, id, seen: version, key: key() })
  await owner.questionnaire.issue({ id, seen: edited.version, key: key() })
  const wave = async (quarter: string, day: string) =>
    (
      await owner.survey.scheduleWave({
        quarter: quarter as never,
        firm: '乙机构',
        scheduledFor: day as never,
        key: key(),
      })
    ).id
  const use = (waveId: string) => owner.questionnaire.useForWave({ waveId, seen: 1, questionnaireId: id, key: key() })
  await expect(use(await wave('2027Q1', '2027-01-01'))).rejects.toMatchObject(refusedWith('approval-expired'))
  expect(await use(await wave('2026Q4', '2026-12-31'))).toMatchObject({ version: 2 })
})

test('officials and the surveyor read; only the owner writes', async () => {
  const { id, version, content } = await drafted('辛')
  for (const role of ['unit', 'surveyor'] as const) {
    const other = as(role).questionnaire
    expect((await other.list({})).questionnaires.some((row) => row.id === id)).toBe(true)
    const acts = [
      other.draft({ name: '壬', kind: 'qr', title: both('x'), key: key() }),
      other.draftNext({ id, key: key() }),
      other.edit({ ...content, id, seen: version, key: key() }),
      other.issue({ id, seen: version, key: key() }),
      other.retire({ id, seen: version, key: key() }),
      other.useForWave({ waveId: randomUUID(), seen: 1, questionnaireId: id, key: key() }),
    ]
    for (const act of acts) await expect(act).rejects.toMatchObject(refusedWith('not-permitted'))
  }
  await expect(as('admin').questionnaire.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(as('auditor').questionnaire.find({ id })).rejects.toMatchObject(refusedWith('not-permitted'))
})
