import { randomUUID } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Day, Instant } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import type { Content, Review } from '@ratchet/domain/rectification/submission'
import type { Db } from '../database/connect.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { loadActor } from '../people/actor.ts'
import { createCaller } from '../router.ts'
import { contextOf, testNow } from '../test-context.ts'

/** 2 × 2 pixels. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='
export const key = () => randomUUID()

/** A photo of one grey pixel, as base64: each grey is another photo. */
export function pixelOf(grey: number): string {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = chunk('IDAT', deflateSync(Buffer.from([0, grey])))
  return Buffer.concat([signature, chunk('IHDR', head), pixels, chunk('IEND', Buffer.alloc(0))]).toString('base64')
}

export const plan = {
  task: '校门口 30 米内清空',
  responsibleLeader: '赵启明',
  handler: '王敏',
  desk: '交通秩序科',
  standard: '放学 30 分钟内车行均速不低于 12 km/h，连续 10 个上学日',
  evidenceKind: '前后照片',
  start: '2026-11-24' as Day,
  end: '2026-12-10' as Day,
  cause: 'attention',
  measures: '设即停即走位，错峰放学',
} as const
export const progress = { done: '已设 32 个', percent: 60, nextStep: '再设 14 个' }
export const result = {
  done: '设 46 个即停即走位',
  measured: '14.6 km/h',
  outcome: 'solved',
  because: null,
  againDay: null,
} as const
export const contents: Record<Review, Content> = { plan, progress, result }
type Step = { id: string; version: number }

/** People with accounts of their own, a lead unit, two streets, and ways to bring an item through its reviews. */
export async function openRectificationOffice(db: Db) {
  const office = await openResidentsOffice(db)
  const { admin, zoneId, lead, street, community } = { admin: office.as('admin'), ...office }
  const added = { kind: 'street', parentId: zoneId, sort: 1, sinceDay: '2025-01-01' as Day } as const
  const otherStreet = (await admin.unit.add({ ...added, name: '新合街道', key: key() })).id
  const ids = new Map<string, string>()
  const hire = async (name: string, role: Role, unitId: string) => {
    const account = { username: `user${ids.size}`, name, password: 'ratchet-demo-2022', key: key() }
    const { id } = await admin.account.add(account)
    await admin.account.grantRole({ userId: id, role, unitId, key: key() })
    ids.set(name, id)
  }
  await hire('李岚', 'owner', zoneId)
  await hire('吴倩', 'owner', zoneId)
  await hire('马志强', 'inspector', zoneId)
  await hire('周建平', 'leader', zoneId)
  await hire('王敏', 'lead_unit', lead)
  await hire('郑伟', 'unit', street)
  await hire('任勇', 'unit', otherStreet)
  const idOf = (name: string) => ids.get(name) ?? ''

  /** The person's procedures of rectification, with rights as they are now. */
  const call = async (name: string, now: Instant = testNow) =>
    createCaller(contextOf(db, await loadActor(db, idOf(name), 'demo'), now))
  const items = async (name: string, now?: Instant) => (await call(name, now)).rectification
  const open = async (change: object = {}) =>
    (await items('李岚')).open({
      cycleId: '2026H2',
      subject: 'aspect:education',
      title: '三所学校周边放学拥堵',
      leadUnitId: lead,
      dueDay: '2026-12-20' as Day,
      key: key(),
      ...change,
    })
  let photos = 0
  /** A photo that nobody has put anywhere before. */
  const addPhoto = async (itemId: string, by = '王敏', content = pixelOf((photos++ * 16) % 256)) =>
    (await (await items(by)).addEvidence({ itemId, name: 'a.png', mediaType: 'image/png', content, key: key() })).id
  const submit = async (
    item: Step,
    review: Review,
    { by = '王敏', content = contents[review], evidence = [] as string[], now = testNow as Instant } = {},
  ) => (await items(by, now)).submit({ id: item.id, seen: item.version, review, content, evidence, key: key() })
  type Handed = Step & { submissionId: string }
  const judge = async (
    { id, version, submissionId }: Handed,
    decision: 'approved' | 'returned',
    { by = '李岚', ticked = true, reason = decision === 'returned' ? '缺佐证' : '', now = testNow as Instant } = {},
  ) => {
    const mine = await items(by, now)
    const row = (await mine.find({ id })).submissions.find((one) => one.id === submissionId)
    const marks = row?.review === 'plan' ? { row: true, plan: ticked } : null
    return mine.review({ id, seen: version, submissionId, decision, marks, reason, key: key() })
  }
  /** From where it stands through all three reviews of its round. */
  const close = async (item: Step, how: { by?: string; reviewer?: string; content?: Content; now?: Instant } = {}) => {
    const { by = '王敏', reviewer = '李岚', content = result, now = testNow } = how
    const photo = await addPhoto(item.id, by)
    const planned = await judge(await submit(item, 'plan', { by, now }), 'approved', { by: reviewer, now })
    const going = await judge(await submit(planned, 'progress', { by, now }), 'approved', { by: reviewer, now })
    const handed = await submit(going, 'result', { by, evidence: [photo], content, now })
    return { ...(await judge(handed, 'approved', { by: reviewer, now })), photo }
  }
  const actsOf = async (id: string) =>
    (await db.selectFrom('fact').select('act').where('subjectId', '=', id).orderBy('at').orderBy('id').execute()).map(
      (row) => row.act.replace('rectification.', ''),
    )
  /** What somebody was told of the item, in order. */
  const told = async (name: string, itemId: string) => {
    const { rows } = await (await call(name)).notice.mine({ unreadOnly: false })
    return rows.filter((row) => row.subjectId === itemId).map((row) => row.kind.replace('item.', ''))
  }
  return {
    ...office,
    say: office.submit,
    openCycle: office.open,
    community,
    otherStreet,
    idOf,
    call,
    items,
    open,
    addPhoto,
    submit,
    judge,
    close,
    actsOf,
    told,
    png,
  }
}
