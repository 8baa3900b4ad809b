/** Words of the pictures of fieldwork 测评执行图: quota, time taken, outcomes of the sample, and what a sample size can show. Source: STATISTICS of surveys; SPEC §9. */
import { one } from './number.ts'

const count = (n: number) => n.toLocaleString('en-US')
const percent = (share: number) => one(share * 100)
const minutes = (seconds: number) => {
  const whole = seconds / 60
  return Number.isInteger(whole) ? String(whole) : one(whole)
}

type QuotaFacts = readonly { name: string; target: number; complete: number }[]
type OutcomeFacts = readonly { name: string; share: number }[]
type Plan = { n: number; margin: number; change: number } | null
const sum = (rows: QuotaFacts, key: 'target' | 'complete') => rows.reduce((total, row) => total + row[key], 0)
const behind = (rows: QuotaFacts) => rows.filter(({ target, complete }) => complete < target)

const zh = {
  quota: {
    count: (complete: number, target: number) =>
      target === 0 ? count(complete) : `${count(complete)}/${count(target)}`,
    short: (missing: number) => `缺${missing}`,
    over: (more: number) => `超${more}`,
    met: '已满',
    noTarget: '没有配额',
    empty: '还没有分配样本',
    columns: { place: '地点', group: '街道', complete: '完成', target: '配额', state: '还差多少' },
    describe: (rows: QuotaFacts) =>
      rows.length === 0
        ? '还没有分配样本。'
        : `${rows.length}处共完成${sum(rows, 'complete')}份，配额${sum(rows, 'target')}份。${behind(rows)
            .map(({ name, target, complete }) => `${name}缺${target - complete}`)
            .join('、')}${behind(rows).length > 0 ? '。' : '各处都已满。'}`,
  },
  duration: {
    tick: minutes,
    count,
    axis: '答题用时（分钟）',
    flagged: (answers: number, seconds: number) =>
      answers === 0 ? `不足${seconds}秒的没有` : `不足${seconds}秒的${count(answers)}份，已标记`,
    columns: { duration: '用时（分钟）', count: '份数', flag: '标记' },
    range: (from: number, to: number) => `${minutes(from)}–${minutes(to)}`,
    flag: '答得过快',
    noFlag: '—',
    empty: '还没有答卷',
    describe: (total: number, flagged: number, seconds: number) =>
      total === 0
        ? '还没有答卷。'
        : `${count(total)}份答卷的用时。不足${seconds}秒的${count(flagged)}份，已标记，没有删除。`,
  },
  outcome: {
    names: {
      complete: '完成访问',
      partial: '部分完成',
      refusal: '拒访',
      'no-contact': '没联系上',
      other: '其他原因没有完成',
      unknown: '不清楚是否符合条件',
    },
    count,
    percent,
    total: (value: number) => `抽中 ${count(value)} 户`,
    empty: '还没有记录样本去向',
    columns: { outcome: '去向', count: '户数', share: '占比' },
    describe: (total: number, parts: OutcomeFacts) =>
      total === 0
        ? '还没有记录样本去向。'
        : `抽中${count(total)}户：${parts.map(({ name, share }) => `${name}${percent(share)}%`).join('，')}。`,
  },
  planner: {
    margin: (points: number) => `±${one(points)}分`,
    change: (points: number) => `${one(points)}分`,
    count,
    here: (n: number) => `现在：${count(n)}份`,
    names: { margin: '得分的误差（95%）', change: '能看出的最小变化' },
    axis: { n: '完成份数', points: '分' },
    columns: { n: '完成份数', margin: '误差（95%）', change: '能看出的最小变化' },
    empty: '先填计划的样本量',
    describe: (plan: Plan) =>
      plan
        ? `完成${count(plan.n)}份时，得分的误差是±${one(plan.margin)}分，比上期变化${one(plan.change)}分以上才看得出来。`
        : '样本量越大，误差越小，能看出的变化也越小。',
  },
}

const en = {
  quota: {
    count: (complete: number, target: number) =>
      target === 0 ? count(complete) : `${count(complete)}/${count(target)}`,
    short: (missing: number) => `${missing} short`,
    over: (more: number) => `${more} over`,
    met: 'met',
    noTarget: 'no quota',
    empty: 'No sample has been allotted yet',
    columns: { place: 'Place', group: 'Street', complete: 'Complete', target: 'Quota', state: 'Still to do' },
    describe: (rows: QuotaFacts) =>
      rows.length === 0
        ? 'No sample has been allotted yet.'
        : `${sum(rows, 'complete')} of ${sum(rows, 'target')} interviews in ${rows.length} places. ${
            behind(rows).length === 0
              ? 'Every quota is met.'
              : `Short: ${behind(rows)
                  .map(({ name, target, complete }) => `${name} ${target - complete}`)
                  .join(', ')}.`
          }`,
  },
  duration: {
    tick: minutes,
    count,
    axis: 'time taken (minutes)',
    flagged: (answers: number, seconds: number) =>
      answers === 0 ? `none under ${seconds} s` : `${count(answers)} under ${seconds} s, flagged`,
    columns: { duration: 'Minutes', count: 'Answers', flag: 'Flag' },
    range: (from: number, to: number) => `${minutes(from)}–${minutes(to)}`,
    flag: 'too fast',
    noFlag: '—',
    empty: 'No answers yet',
    describe: (total: number, flagged: number, seconds: number) =>
      total === 0
        ? 'No answers yet.'
        : `How long ${count(total)} answers took. ${count(flagged)} took less than ${seconds} seconds; they are flagged, not deleted.`,
  },
  outcome: {
    names: {
      complete: 'Complete interview',
      partial: 'Partial interview',
      refusal: 'Refused',
      'no-contact': 'Not reached',
      other: 'Other reason',
      unknown: 'Unknown whether eligible',
    },
    count,
    percent,
    total: (value: number) => `${count(value)} households drawn`,
    empty: 'No outcomes recorded yet',
    columns: { outcome: 'Outcome', count: 'Households', share: 'Share' },
    describe: (total: number, parts: OutcomeFacts) =>
      total === 0
        ? 'No outcomes recorded yet.'
        : `${count(total)} households drawn: ${parts.map(({ name, share }) => `${name} ${percent(share)} %`).join(', ')}.`,
  },
  planner: {
    margin: (points: number) => `±${one(points)}`,
    change: (points: number) => one(points),
    count,
    here: (n: number) => `now: ${count(n)} answers`,
    names: { margin: 'margin of a score (95 %)', change: 'smallest change found' },
    axis: { n: 'complete answers', points: 'points' },
    columns: { n: 'Complete answers', margin: 'Margin (95 %)', change: 'Smallest change found' },
    empty: 'Enter the planned sample size first',
    describe: (plan: Plan) =>
      plan
        ? `With ${count(plan.n)} complete answers a score has a margin of ${one(plan.margin)} points, and only a change of ${one(plan.change)} points or more would be found.`
        : 'The larger the sample, the smaller the margin and the smaller the change that can be found.',
  },
} satisfies typeof zh

export const fieldworkPictureWords = { zh, en }
