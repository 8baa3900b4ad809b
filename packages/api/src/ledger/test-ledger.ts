import { readFileSync } from 'node:fs'
import { writeSheets } from '@ratchet/documents/sheet-write'
import type { Day, Instant } from '@ratchet/domain/day'
import { openOffice } from '../cycle/test-office.ts'
import type { Db } from '../database/connect.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'

export const key = () => crypto.randomUUID()

export const openLedger = (name: string) => {
  const bytes = readFileSync(new URL(`../../../../data/open/${name}`, import.meta.url))
  return { name, content: bytes.toString('base64') }
}

export const header = [
  '序号',
  '问题类别',
  '存在问题',
  '责任单位',
  '配合单位',
  '整改措施',
  '完成时限',
  '整改情况',
  '备注',
]
type Cells = (string | number | null)[]

/** A ledger of the office with these rows. */
export async function ledgerOf(rows: Cells[], name = '整改台账.xlsx') {
  const bytes = await writeSheets([
    { name: '台账', rows: [['2026年整改台账', ...header.slice(1).map(() => null)], header, ...rows] },
  ])
  return { name, content: Buffer.from(bytes).toString('base64') }
}
export const rows: Cells[] = [
  [1, '环境卫生', '背街小巷垃圾清运不及时', '综合局', '新筑', '每日两清', '2026年12月底前', '整改中', '甲'],
  [2, '环境卫生', '背街小巷垃圾清运不及时', '新筑街道', null, '巡查', '2026年9月底前', '未完成', null],
  [3, '干部作风', '窗口一次性告知不到位', '综合局', null, '首问负责', '2026年5月', '已销号', null],
]

/** An office with an open cycle, more departments, and what works its jobs off. */
export async function openLedgerOffice(db: Db) {
  const office = await openOffice(db)
  const { as, zoneId } = office
  const unit = async (name: string, kind: 'department' | 'community' = 'department', parentId = zoneId) =>
    (await as('admin').unit.add({ kind, name, parentId, sort: 0, sinceDay: '2025-01-01' as Day, key: key() })).id
  await office.open('2026H2')
  // Each import is a minute later than the one before.
  let minutes = 0
  const readNow = async () => {
    minutes += 1
    return new Date(Date.parse(testNow) + minutes * 60_000).toISOString() as Instant
  }
  const deps = { db, keyring: testKeyring, checkpointFolder: '/nowhere', readNow }
  const work = () => workJobs(deps, jobKinds)
  type File = Awaited<ReturnType<typeof ledgerOf>>
  const given = (file: File, change: object = {}) => ({
    file,
    mapping: null,
    words: {},
    cycleId: '2026H2' as const,
    ...change,
  })
  /** Takes the file over and answers its import. */
  const take = async (file: File, change: object = {}) => {
    const { id } = await office.owner.ledger.import({ ...given(file, change), key: key() })
    await work()
    const found = (await office.owner.ledger.imports({})).find((row) => row.id === id)
    if (!found) throw new Error('the import made nothing')
    return found
  }
  return { ...office, unit, work, given, take, system: contextOf(db, null) }
}
