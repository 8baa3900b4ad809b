import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { openQuarterOffice, over } from '../assessment/test-quarter.ts'
import { key } from '../cycle/test-office.ts'
import { json } from '../database/json.ts'
import { testDatabase } from '../database/test-database.ts'
import { testNow } from '../test-context.ts'

const { db } = await testDatabase()
const { as, owner, unit, handIn, decide, lead } = await openQuarterOffice(db)
type Caller = typeof owner
const kinds = ['report', 'verify', 'acknowledge']
/** What somebody owes of the assessment, as `kind number`. */
const owes = async (caller: Caller) =>
  (await caller.home.debts({})).debts
    .filter((row) => kinds.includes(row.kind))
    .map((row) => `${row.kind} ${row.number}`)

test('a report is owed by its unit until it is handed in, then its verification by the owner, and again when it came back', async () => {
  expect(await owes(unit('lead'))).toEqual([`report ${over}`])
  expect(await owes(owner)).toEqual([])
  await handIn('lead')
  expect([await owes(unit('lead')), await owes(unit('education'))]).toEqual([[], [`report ${over}`]])
  expect([await owes(owner), await owes(as('inspector')), await owes(as('leader'))]).toEqual([
    [`verify ${over}`],
    [],
    [],
  ])
  const [row] = (await owner.home.debts({})).debts.filter((debt) => debt.kind === 'verify')
  expect(row).toMatchObject({ count: 1, subject: { kind: 'verification', id: over } })
  await decide(lead, ['household'], { decision: 'returned', reason: '佐证不足' })
  const cards = ['meeting', 'deed', 'presentation', 'analysis', 'highlight'] as const
  await decide(lead, cards, { decision: 'accepted' })
  expect(await owes(unit('lead'))).toEqual([`report ${over}`])
})

test('a circular is owed by the unit that it was issued to, until somebody of it acknowledges', async () => {
  const by = json({ id: key(), name: '李岚' })
  const approvedBy = json({ id: key(), name: '周建平' })
  const at = testNow as Instant
  const [circularId, blobId] = [key(), key()]
  await db
    .insertInto('blob')
    .values({
      ...{ id: blobId, kind: 'document', sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf' },
      ...{ name: '通报.docx', bytes: Buffer.from('x'), createdAt: at, createdBy: null },
    })
    .execute()
  const issued = {
    number: '西港发〔2026〕3号',
    year: 2026,
    serial: 3,
    issuedBy: by,
    issuedAt: at,
    issuedOn: '2026-11-23',
    blobId,
  }
  await db
    .insertInto('circular')
    .values({
      ...{ id: circularId, kind: 'circular', cycleId: null, quarter: null, roundId: null, title: '第三季度通报' },
      ...{ content: json({}), sources: json([]), status: 'issued', draftedBy: by, draftedAt: at, editedBy: json([]) },
      ...{ approvedBy, approvedAt: at, illustrative: true, version: 1, ...issued },
    } as never)
    .execute()
  const waiting = { id: key(), circularId, unitId: lead, acknowledgedBy: null, at: null, version: 1 }
  await db.insertInto('circularReceipt').values(waiting).execute()
  expect(await owes(unit('lead'))).toContain(`acknowledge ${issued.number}`)
  expect(await owes(unit('education'))).not.toContain(`acknowledge ${issued.number}`)
  await unit('lead').circular.acknowledge({ circularId, unitId: lead, key: key() })
  expect(await owes(unit('lead'))).not.toContain(`acknowledge ${issued.number}`)
})
