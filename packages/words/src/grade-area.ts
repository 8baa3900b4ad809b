/** Words of one area of a grading 一个区域: the opinions behind it, and how it stood in each run. */
import { plural } from './number.ts'

interface Step {
  readonly people: readonly [before: number, now: number] | null
  readonly days: readonly [before: number, now: number]
  readonly areas: readonly [before: number, now: number]
  readonly scheme: readonly [before: number, now: number]
}
const persons = (count: number) => (count === 1 ? '1 person' : `${count} people`)

const zh = {
  rows: (people: number, letters: number) => `${people} 人，${letters} 条`,
  rowsNote: '分级时的样子；原话已脱敏的显示脱敏后的。',
  samePerson: '同一人',
  echo: (title: string) => `我也是：${title}`,
  waited: (days: number) => `等了 ${days} 天`,
  toConcern: '看关切',
  history: '历次',
  historyColumn: { run: '哪一次', people: '人数', rate: '比率', z: '综合z', band: '档次', why: '为什么变' },
  absent: '没有人反映',
  changed: ({ people, days, areas, scheme }: Step) => {
    const said = [
      people ? (people[0] === people[1] ? '人数没变' : `人数 ${people[0]}→${people[1]}`) : '',
      days[0] === days[1] ? '' : `天数 ${days[0]}→${days[1]}`,
      areas[0] === areas[1] ? '' : `相比的区域 ${areas[0]}→${areas[1]} 个`,
      scheme[0] === scheme[1] ? '' : `办法第 ${scheme[0]}→${scheme[1]} 版`,
    ].filter(Boolean)
    return said.join('，')
  },
  firstRun: '第一次',
  close: '关闭',
}

const en = {
  rows: (people: number, letters: number) => `${persons(people)}, ${plural(letters, 'opinion')}`,
  rowsNote: 'As it stood when it was graded; masked words where there are any.',
  samePerson: 'same person',
  echo: (title: string) => `Me too: ${title}`,
  waited: (days: number) => `waited ${plural(days, 'day')}`,
  toConcern: 'Concern',
  history: 'Over the runs',
  historyColumn: { run: 'Run', people: 'People', rate: 'Rate', z: 'Composite z', band: 'Band', why: 'Why it changed' },
  absent: 'nobody spoke of it',
  changed: ({ people, days, areas, scheme }: Step) => {
    const said = [
      people ? (people[0] === people[1] ? 'same people' : `people ${people[0]}→${people[1]}`) : '',
      days[0] === days[1] ? '' : `days ${days[0]}→${days[1]}`,
      areas[0] === areas[1] ? '' : `areas compared ${areas[0]}→${areas[1]}`,
      scheme[0] === scheme[1] ? '' : `scheme ${scheme[0]}→${scheme[1]}`,
    ].filter(Boolean)
    return said.join(', ')
  },
  firstRun: 'first run',
  close: 'Close',
} satisfies typeof zh

export const gradeAreaWords = { zh, en }
