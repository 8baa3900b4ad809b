import { readFileSync } from 'node:fs'
import { photo } from './residents.ts'
import type { Staff, Units } from './small-office.ts'

/** Three residents call about one thing; it becomes a concern and the lead unit's item. */
export async function takeUp({ owner }: Staff, { street, community, lead }: Units): Promise<{ id: string }> {
  const call = { mode: 'phone', unitId: street, kind: 'transport', placeId: community, placeWords: '', photoIds: [] }
  for (const [at, text] of ['路灯坏了三盏', '晚上黑得看不见路', '路灯又不亮，孩子不敢走'].entries()) {
    await owner.act('opinion.file', { ...call, text, phone: `1390000000${at}`, consentVersion: 1 })
  }
  const all = { status: 'all', theme: null, placeId: null, source: null, urgent: false, quarter: null, page: 1, q: '' }
  const { rows } = (await owner.ask('opinion.list', all)) as { rows: { id: string; version: number }[] }
  const title = '社区路灯不亮'
  const opinions = rows.map(({ id, version }) => ({ id, seen: version }))
  const about = { title, theme: 'transport', placeId: community, urgent: false, opinions }
  const concern = await owner.act('concern.open', about)
  const given = { leadUnitId: lead, coUnitIds: [], dueDay: null, workDays: 20, title, concernId: concern.id }
  return owner.act('rectification.open', { cycleId: '2026H2', subject: 'aspect:cadre_conduct', ...given })
}

/** Plan, progress and result with a photo by the lead unit; the owner approves the first two, the third seal is left to a page. */
export async function workUp({ owner, lead }: Staff, id: string): Promise<void> {
  const who = { responsibleLeader: '赵启明', handler: '王敏', desk: '市政科', cause: 'attention', measures: '逐盏更换' }
  const days = { start: '2026-09-28', end: '2026-10-16' }
  const plan = { task: '更换路灯', standard: '夜间全亮', evidenceKind: '前后照片', ...who, ...days }
  const progress = { done: '已换两盏', percent: 60, nextStep: '再换一盏' }
  const result = { done: '三盏全部换新', measured: '夜间全亮', outcome: 'solved', because: null, againDay: null }
  const content = readFileSync(photo('lamp-after')).toString('base64')
  const picture = { itemId: id, name: '换灯后.jpg', mediaType: 'image/jpeg', content }
  const evidence = [(await lead.act('rectification.addEvidence', picture)).id]
  type Handed = { version: number; submissionId: string }
  const handIn = async (seen: number, review: string, said: object, files: string[] = []) => {
    const handed = { id, seen, review, content: said, evidence: files }
    return (await lead.act('rectification.submit', handed)) as unknown as Handed
  }
  const approve = async ({ version, submissionId }: Handed, marks: object | null) => {
    const judged = { id, seen: version, submissionId, decision: 'approved', marks, reason: '' }
    return (await owner.act('rectification.review', judged)).version ?? 0
  }
  const planned = await approve(await handIn(1, 'plan', plan), { row: true, plan: true })
  const going = await approve(await handIn(planned, 'progress', progress), null)
  await handIn(going, 'result', result, evidence)
}
