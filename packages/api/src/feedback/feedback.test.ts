import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { openResidentsOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { submit, resident, said, last, key, owner } = office
const refused = (code: string) => ({ cause: { code } })

test('something said gives a code, two dates in working days, and a fact without words', async () => {
  const receipt = await submit()
  // Monday 23 November: two working days for who does it, ten for the answer.
  expect(receipt).toMatchObject({ assignDue: '2026-11-25', replyDue: '2026-12-07', estimated: false })
  expect(receipt.code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
  const row = await last()
  expect(row).toMatchObject({ status: 'new', source: 'feedback', filedBy: null, theme: 'transport' })
  const facts = await db.selectFrom('fact').selectAll().where('subjectId', '=', row.id).execute()
  expect(facts.map((fact) => fact.act)).toEqual(['feedback.submitted'])
  expect(JSON.stringify(facts)).not.toContain('路灯')
})

test('the code opens the matter however it is typed, and nothing kept gives it away', async () => {
  const { code } = await submit()
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  expect(await resident().track({ code: typed })).toMatchObject({ status: 'received', place: '水流社区', desk: null })
  const kept = await db.selectFrom('replay').selectAll().execute()
  expect(JSON.stringify([kept, await office.opinions()])).not.toContain(code.replaceAll('-', ''))
  await expect(resident().track({ code: '7K3M-9PWX-2HTD' })).rejects.toMatchObject(refused('code-unknown'))
  await expect(resident().track({ code: '不是码' })).rejects.toMatchObject(refused('code-unknown'))
})

test('the same form sent again counts once and gives the same code; another text under its key is refused', async () => {
  const before = (await office.opinions()).length
  const form = { ...said, key: key() }
  const [first, again] = [await resident().submit(form), await resident().submit(form)]
  expect(again).toEqual(first)
  expect(await office.opinions()).toHaveLength(before + 1)
  await expect(resident().submit({ ...form, text: '另一件事，路也坏了' })).rejects.toMatchObject(refused('key-reused'))
  const crowd = { ...said, key: key() }
  const codes = await Promise.all(Array.from({ length: 20 }, () => resident().submit(crowd)))
  expect(new Set(codes.map((receipt) => receipt.code)).size).toBe(1)
  expect(await office.opinions()).toHaveLength(before + 2)
})

test('whoever has read the database cannot send anything again to be told its code', async () => {
  const known = new Set((await db.selectFrom('replay').select('key').execute()).map((row) => row.key))
  const { code } = await submit()
  const rows = await db.selectFrom('replay').select('key').execute()
  const [kept] = rows.filter((row) => !known.has(row.key))
  const again = await resident().submit({ ...said, key: kept?.key ?? '' })
  expect(again.code).not.toBe(code)
})

test.each([
  ['nothing', { text: '  ' }, 'text-empty'],
  ['emoji alone', { text: '😡😡😡！！' }, 'text-no-words'],
  ['fifty thousand characters', { text: '长'.repeat(50_000) }, 'text-too-long'],
  ['a number that is none', { phone: '12345' }, 'phone-wrong'],
  ['consent without a number', { consentVersion: 1 }, 'phone-wrong'],
  ['consent to a text that nobody has written', { phone: '13800001234', consentVersion: 999 }, 'consent-missing'],
  ['a place that is not there', { placeId: '00000000-0000-4000-8000-000000000009' }, 'place-unknown'],
  ['a photo that nobody staged', { photoIds: ['00000000-0000-4000-8000-000000000009'] }, 'photo-unknown'],
  ['four photos', { photoIds: [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`) }, 'photos-too-many'],
])('%s is refused, and nothing is kept', async (_name, changed, code) => {
  const before = (await office.opinions()).length
  await expect(submit(changed)).rejects.toMatchObject(refused(code))
  expect(await office.opinions()).toHaveLength(before)
})

test('boxes in boxes without end are badly filled, and break nothing', async () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as never
  await expect(resident().track({ code: deep })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('a place that was merged away is refused with what to do; one that took it over is not', async () => {
  const admin = office.as('admin').unit
  const made = {
    kind: 'community' as const,
    name: '老街社区',
    parentId: office.street,
    sort: 0,
    sinceDay: '2025-01-01' as never,
  }
  const old = await admin.add({ ...made, key: key() })
  const day = '2026-11-20' as never
  await submit({ placeId: old.id })
  const about = { title: '老街路灯不亮', theme: 'transport', placeId: old.id, urgent: false } as const
  const { id: concernId } = await owner.concern.open({
    ...about,
    opinions: [{ id: (await last()).id, seen: 1 }],
    key: key(),
  })
  await admin.merge({ id: old.id, version: 1, intoId: office.community, day, reason: '并村', key: key() } as never)
  await expect(submit({ placeId: old.id })).rejects.toMatchObject(refused('place-unknown'))
  // What was raised there before goes on, and others may say "this too".
  const contact = { phone: null, consentVersion: null }
  expect(await resident().support({ concernId, ...contact, key: key() })).toMatchObject({ estimated: false })
})

test('markup stays text, and numbers inside the words are hidden before anybody reads them', async () => {
  const { code } = await submit({ text: '<script>alert(1)</script> 打我电话13800001234，身份证610111190001011238' })
  const row = await last()
  expect(row.text).toBe('<script>alert(1)</script> 打我电话138****1234，身份证****')
  expect(row.original).not.toBeNull()
  expect((await resident().track({ code })).text).toBe(row.text)
  expect(await owner.opinion.find({ id: row.id })).toMatchObject({ opinion: { text: row.text, hasHidden: true } })
})

test('a lost code is found by the number and the last words, and by nothing else', async () => {
  const text = '垃圾桶总是满的，夏天味道特别大'
  const { code } = await submit({ text, phone: '138 0000 5678', consentVersion: 1 })
  const find = (phone: string, lastWords: string, from: string | null = null) =>
    resident(undefined, from).findCode({ phone, lastWords })
  expect(await find('13800005678', '味道特别大。')).toMatchObject({ codes: [{ code }] })
  await expect(find('13800005678', '大')).rejects.toMatchObject(refused('nothing-found'))
  await expect(find('13800005679', '味道特别大')).rejects.toMatchObject(refused('nothing-found'))
  await expect(find('不是号码', '味道特别大')).rejects.toMatchObject(refused('nothing-found'))
})

test('guessing waits longer and longer, also for whoever knows the number', async () => {
  await submit({ phone: '13800007777' })
  const guess = () => resident(undefined, '198.51.100').findCode({ phone: '13800007777', lastWords: '猜一猜看' })
  for (let at = 0; at < 6; at += 1) await expect(guess()).rejects.toMatchObject(refused('nothing-found'))
  await expect(guess()).rejects.toMatchObject({ cause: { code: 'too-many-tries', details: { minutes: 1 } } })
})

test('who guesses at a number does not keep its owner from finding the code', async () => {
  const { code } = await submit({ phone: '13800006666' })
  const find = (lastWords: string, from: string) =>
    resident(undefined, from).findCode({ phone: '13800006666', lastWords })
  for (let at = 0; at < 9; at += 1) await expect(find('猜一猜看', '198.51.101')).rejects.toThrow()
  await expect(find('看不清路', '198.51.101')).rejects.toMatchObject(refused('too-many-tries'))
  expect(await find('看不清路', '198.51.102')).toMatchObject({ codes: [{ code }] })
  // Nor do many who guess from everywhere get more than some tries a day.
  let guesses = 0
  for (let at = 0; at < 60; at += 1)
    await find('猜一猜看', `198.52.${at}`).catch(({ cause }) => {
      if (cause.code === 'nothing-found') guesses += 1
    })
  expect(guesses).toBeLessThan(45)
})

test('codes that are tried out wait by prefix, and a good code is never held up', async () => {
  const { code } = await submit()
  const from = '192.0.2'
  const wrong = () => resident(undefined, from).track({ code: '2222-2222-2222' })
  for (let at = 0; at < 31; at += 1) await expect(wrong()).rejects.toMatchObject(refused('code-unknown'))
  await expect(wrong()).rejects.toMatchObject(refused('too-many-tries'))
  expect(await resident(undefined, from).track({ code })).toMatchObject({ status: 'received' })
})

test('whoever gave a number has it forgotten by the code; the trail stays whole', async () => {
  const { code } = await submit({ phone: '13800009999', consentVersion: 1 })
  const { id } = await last()
  expect(await resident().track({ code })).toMatchObject({ hasPhone: true, phoneMasked: '138****9999' })
  await resident().forget({ code, key: key() })
  expect(await resident().track({ code })).toMatchObject({ hasPhone: false, phoneMasked: null })
  await expect(resident().forget({ code, key: key() })).rejects.toMatchObject(refused('contact-erased'))
  expect(await actsOf(db, id)).toEqual(['feedback.submitted', 'contact.erased'])
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings).toEqual([])
})

test('more words and nothing twice: a later word is kept sealed beside the first', async () => {
  const { code } = await submit()
  await resident().add({ code, text: '今天又灭了一盏，电话 13900001111', photoIds: [], key: key() })
  const { id } = await last()
  const detail = await owner.opinion.find({ id })
  expect(detail.words).toMatchObject([{ kind: 'more', text: '今天又灭了一盏，电话 139****1111' }])
  expect((await resident().track({ code })).steps.map((step) => step.step)).toEqual(['received', 'added'])
})

test('nobody answers a matter that has no answer yet', async () => {
  const { code } = await submit()
  const answer = resident().answer({ code, verdict: 'unsolved', word: '', key: key() })
  await expect(answer).rejects.toMatchObject(refused('not-answered-yet'))
})
