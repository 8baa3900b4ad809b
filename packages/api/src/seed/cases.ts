import { duePicks } from '@ratchet/domain/accountability/choose'
import type { DecidedEffect } from '@ratchet/domain/accountability/decision'
import { heldIn } from '@ratchet/domain/accountability/holder-then'
import { addDays, type Day, dayOf } from '@ratchet/domain/day'
import { listFindings } from '../accountability/finding.queries.ts'
import type { createCaller } from '../router.ts'
import { morning, type Stage } from './half-year.ts'

type Caller = ReturnType<typeof createCaller>
type Page = Awaited<ReturnType<Caller['case']['find']>>
/** Who does it, how many days after the finding, and what. */
type Beat = readonly [
  who: string,
  after: number,
  act: (caller: Caller, page: Page, seen: { id: string; seen: number; key: string }) => Promise<unknown>,
]

/** Plays the beats of a case until one would lie after today. */
async function playBeats({ player }: Stage, id: string, from: Day, today: Day, beats: readonly Beat[]): Promise<void> {
  for (const [who, after, act] of beats) {
    const day = addDays(from, after)
    if (day > today) return
    await player.play(who, morning(day), async (caller, key) => {
      const page = await caller.case.find({ id })
      return act(caller, page, { id, seen: page.case.version, key })
    })
  }
}

const notice =
  '经核对，本年度情况符合所引条款的情形，建议按拟处理内容启动问责程序。请自签收之日起五个工作日内提交陈述申辩。'
const statement =
  '两个项目因省级用地指标后延，非本单位可控；七月起已按周调度，三季度开工率恢复到计划的九成。请求按容错情形考虑，对分管领导不作评优限制。'

/** The effect on whoever held the post of the kind in the year that the case is about. */
function on(
  { posts, case: given }: Page,
  kind: string,
  effect: Pick<DecidedEffect, 'kind' | 'amount'>,
): DecidedEffect[] {
  const holder = posts.find((row) => row.postKind === kind && heldIn(row, given))
  return holder ? [{ postId: holder.postId, personId: holder.personId, ...effect }] : []
}

/** What fell most: heard, decided in part, served, reviewed and made lighter, in the end final. */
const longWay: readonly Beat[] = [
  ['owner', 1, (caller, _, seen) => caller.case.serveNotice({ ...seen, text: notice })],
  ['investment', 2, (caller, page, seen) => caller.case.receiveNotice({ ...seen, basis: '', day: page.today })],
  ['investment', 7, (caller, _, seen) => caller.case.state({ ...seen, text: statement, basis: '', files: [] })],
  [
    'leader',
    16,
    (caller, page, seen) =>
      caller.case.decide({
        ...seen,
        decision: {
          outcome: 'apply',
          reasons: '下降属实，能排除偶然，符合第十一条情形；对主要领导适用该条，对分管领导容错，只作提醒。',
          onStatement: '部分采纳：用地指标后延属实，不计入分管领导；主要领导调度不及时，不予采纳。',
          tolerance: '用地指标后延非主观原因，对分管领导容错。',
          meeting: '主任办公会',
          minutesNumber: '〔示例〕14号 第三项',
          meetingDay: addDays(page.today, -1),
          effects: [
            ...on(page, 'principal', { kind: 'not_excellent', amount: null }),
            ...on(page, 'principal', { kind: 'bonus_cut', amount: 5 }),
          ],
        },
      }),
  ],
  [
    'owner',
    19,
    (caller, page, seen) => {
      const personId = page.effects[0]?.personId ?? null
      return caller.case.serveDecision({ ...seen, personId, method: 'in_person', day: page.today, note: '' })
    },
  ],
  [
    'owner',
    40,
    (caller, page, seen) => {
      const personId = page.effects[0]?.personId ?? null
      const text = '请求复核：七月起已补足调度，奖金扣发比例过重。'
      return caller.case.fileRemedy({ ...seen, personId, remedy: 'review', text, basis: '本人书面申请，已存档' })
    },
  ],
  [
    'leader',
    58,
    (caller, page, seen) => {
      const cut = page.effects.find((effect) => effect.kind === 'bonus_cut')?.id ?? ''
      const filed = page.steps.find((step) => step.content.kind === 'remedy_filed')?.id ?? ''
      return caller.case.decideRemedy({
        ...seen,
        answer: {
          filedStepId: filed,
          outcome: 'changed',
          reasons: '补救措施属实，扣发比例由百分之五减为百分之三。',
          meeting: '主任办公会',
          minutesNumber: '〔示例〕19号 第一项',
          meetingDay: addDays(page.today, -1),
          undone: [],
          reduced: [{ effectId: cut, amount: 3 }],
        },
      })
    },
  ],
  ['inspector', 80, (caller, _, seen) => caller.case.finish(seen)],
]

/** What should have risen and did not: the unit was told and has not answered yet. */
const told: readonly Beat[] = [
  ['owner', 1, (caller, _, seen) => caller.case.serveNotice({ ...seen, text: notice })],
  [
    'owner',
    2,
    (caller, page, seen) => caller.case.receiveNotice({ ...seen, basis: '纸质送达回证已收存', day: page.today }),
  ],
]

/** The circular that was issued last before the day: a case cites it 督查→通报→问责. */
async function citedOn({ player }: Stage, day: Day): Promise<string | null> {
  const row = await player.db
    .selectFrom('circular')
    .select('id')
    .where('kind', '=', 'circular')
    .where('issuedOn', '<=', day)
    .orderBy('issuedOn', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The cases of the last closed year, in several states, and what went well beside them. */
export async function playCases(stage: Stage, today: Day): Promise<void> {
  const { player, unitId } = stage
  const findings = (await listFindings(player.db)).filter((row) => row.rule !== 'P1' && row.status !== 'no_finding')
  let recent = 0
  for (const finding of findings) {
    for (const { aspect } of duePicks(finding)) {
      const isLong = finding.rule === 'R1'
      // One is worked on to its end; the others are of these days, the latest of them only proposed.
      const from = isLong ? addDays(dayOf(finding.at), 5) : addDays(today, recent === 0 ? -4 : -1)
      if (from > today || from < dayOf(finding.at)) continue
      const reasons = '规则条件成立，检验结果一并附上；按程序听取单位意见后提请集体研究。'
      const circularId = await citedOn(stage, from)
      const { id } = await player.play('owner', morning(from), async (caller, key) => {
        const [current] = (await listFindings(player.db)).filter((row) => row.id === finding.id)
        const seen = current?.version ?? finding.version
        return caller.case.open({ findingId: finding.id, seen, aspect, circularId, reasons, key })
      })
      await playBeats(stage, id, from, today, isLong ? longWay : recent === 0 ? told : [])
      if (!isLong) recent += 1
    }
  }
  await player.play('leader', morning(addDays(today, -20)), (caller, key) =>
    caller.recognition.record({
      kind: 'recognition',
      unitId: unitId('教育局'),
      personId: null,
      caseId: null,
      findingId: null,
      title: '学位建设提前一学期完成',
      clause: '14',
      reasons: '新增学位1080个，群众满意度连续提高。',
      meeting: '主任办公会',
      minutesNumber: '〔示例〕17号 第二项',
      day: addDays(today, -21),
      key,
    }),
  )
}
