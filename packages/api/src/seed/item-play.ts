/** An item of the demonstration, from 立项 to where its work stands: its unit hands in, the office reviews. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { Content, Review } from '@ratchet/domain/rectification/submission'
import type { Stage } from './half-year.ts'
import { photoOf, seenOf } from './materials.ts'
import { type Chapter, chapters, type Matter } from './voices.ts'

const leadNames = { xinzhu: '新筑街道', education: '教育局', environment: '生态环境局' } as const
const desks = { xinzhu: '城管办', education: '基础教育科', environment: '水气科' } as const
const heads = { xinzhu: '郑伟', education: '高晓燕', environment: '王敏' } as const
const reached = (matter: Matter, chapter: Chapter) => chapters.indexOf(matter.until) >= chapters.indexOf(chapter)

/** What each review looks at, in the words of whoever does the work. */
function contentOf(matter: Matter, review: Review, day: Day, due: Day): Content {
  const { title, done, outcome, lead } = matter
  if (review === 'plan') {
    const who = { responsibleLeader: heads[lead], handler: '经办人（示例）', desk: desks[lead] }
    const standard = '现场复核达标，连续两周不反弹，居民认可'
    const when = { start: day, end: due }
    return {
      task: title,
      ...who,
      standard,
      evidenceKind: '前后照片',
      ...when,
      cause: 'attention',
      measures: `到现场查清原因，列出清单，明确时限。${done}`,
    }
  }
  if (review === 'progress') return { done: `已完成现场查勘和招采。${done}`, percent: 60, nextStep: '下周收尾并复核' }
  const later =
    outcome === 'cannot'
      ? { because: '地下车库还没过消防验收', againDay: addDays(day, 300) }
      : { because: null, againDay: null }
  return { done, measured: '现场复核达标', outcome, ...later }
}

/** Opens the item out of the concern on the day and brings it as far as the matter says. */
export async function playItem(
  stage: Stage,
  cycleId: CycleId,
  matter: Matter,
  concernId: string,
  day: Day,
): Promise<void> {
  const { player, unitId } = stage
  const { aspect, kind, lead, title, place, outcome } = matter
  const subject = aspect ? (`aspect:${aspect}` as const) : (`theme:${kind}` as const)
  const opened = await player.play('owner', instantOf(day, 11), (caller, key) =>
    caller.rectification.open({
      cycleId,
      subject: subject as never,
      title,
      leadUnitId: unitId(leadNames[lead]),
      dueDay: null,
      workDays: 20,
      concernId,
      kind: outcome === 'explained' ? 'explain' : 'short',
      theme: kind,
      placeId: unitId(place),
      coUnitIds: lead === 'xinzhu' ? [unitId('城市管理局')] : [unitId('新筑街道')],
      key,
    }),
  )
  const { id } = opened
  const due = opened.dueDay as Day
  const handIn = async (review: Review, on: Day, evidence: string[] = []) => {
    const seen = await seenOf(stage, 'rectificationItem', id)
    const content = contentOf(matter, review, on, due)
    return player.play(lead, instantOf(on, 15), (caller, key) =>
      caller.rectification.submit({ id, seen, review, content, evidence, key }),
    )
  }
  const judge = async (submissionId: string, review: Review, on: Day, returned?: string) => {
    const seen = await seenOf(stage, 'rectificationItem', id)
    const marks = review === 'plan' ? { row: true, plan: !returned } : null
    const decision = returned ? ('returned' as const) : ('approved' as const)
    await player.play('owner', instantOf(on, 10), (caller, key) =>
      caller.rectification.review({ id, seen, submissionId, decision, marks, reason: returned ?? '', key }),
    )
  }

  if (matter.until === 'assigned') return
  const plan = await handIn('plan', addDays(day, 3))
  if (matter.until === 'plan_waiting') return
  if (matter.until === 'plan_returned')
    return judge(plan.submissionId, 'plan', addDays(day, 4), '措施没有写到人和时间，请补上培训场次和名单。')
  await judge(plan.submissionId, 'plan', addDays(day, 4))
  if (!reached(matter, 'progress_waiting')) return
  const progress = await handIn('progress', addDays(day, 8))
  if (!reached(matter, 'progress_approved')) return
  await judge(progress.submissionId, 'progress', addDays(day, 9))
  if (!reached(matter, 'result_waiting')) return
  const evidence = await addEvidence(stage, matter, id, addDays(day, 13))
  const result = await handIn('result', addDays(day, 13), evidence)
  if (!reached(matter, 'closed')) return
  await judge(result.submissionId, 'result', addDays(day, 14))
  if (reached(matter, 'published')) await publish(stage, id, addDays(day, 15))
}

async function addEvidence({ player }: Stage, { after, lead }: Matter, itemId: string, on: Day): Promise<string[]> {
  if (!after) return []
  const file = { itemId, name: '整改后.jpg', mediaType: 'image/jpeg', content: photoOf(after) }
  const { id } = await player.play(lead, instantOf(on, 14), (caller, key) =>
    caller.rectification.addEvidence({ ...file, key }),
  )
  return [id]
}

/** Publishes as the preview suggests, with the photos before and after. */
async function publish({ player }: Stage, id: string, on: Day): Promise<void> {
  const preview = await player.play('owner', instantOf(on, 10), (caller) =>
    caller.rectification.previewPublication({ id }),
  )
  const { version: seen, quote, done, outcome, againDay } = preview
  if (!outcome) throw new Error(`item ${id} has no outcome to publish`)
  const from = (photos: typeof preview.photosBefore, who: 'resident' | 'unit') =>
    photos.filter((photo) => photo.from === who).map((photo) => photo.id)
  const photos = {
    photosBefore: from(preview.photosBefore, 'resident'),
    photosAfter: from(preview.photosAfter, 'unit'),
  }
  await player.play('owner', instantOf(on, 10), (caller, key) =>
    caller.rectification.publish({ id, seen, quote, done, outcome, againDay, ...photos, key }),
  )
}
