/** Words of the page of one quarterly report 季度填报页: its title, the bar, handing in, and where the score comes from. */
import { plural } from './number.ts'

const count = (value: number) => value.toLocaleString('en-US')
const one = (value: number) => (Math.round(value * 10) / 10).toFixed(1)

const zh = {
  title: (full: number, of: number, returned: number, households: number) =>
    [
      full === of ? `${of}张卡都已填满` : `${of}张卡填满${full}张`,
      returned > 0 ? `${returned}张被退回` : '',
      households > 0 ? `入户调研还差${count(households)}户` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  titleWaiting: (decided: number, of: number) => `已经提交，${of}张卡核验了${decided}张`,
  titleVerified: (score: number) => `已核验完毕，目前得${one(score)}分`,
  titleClosed: (quarter: string) => `${quarter}的填报还没有对本单位开放`,
  closedHint: '归口管理部门开放后即可填报。本单位不在考核对象名单里的，不需要填。',
  dueOn: (day: string) => `填报截止${day}`,
  edition: (preset: string, edition: number) => `指标：${preset}（第${edition}版）`,
  preset: { original_2022: '原版2022', burden_relief: '减负版', own: '本单位自定' },
  submit: '提交填报',
  submitTitle: '提交后等核验，退回前不能再改',
  submitText: (cards: readonly string[]) =>
    cards.length > 0 ? `${cards.join('、')}没有填满，将按说明提交。` : '六张卡都已填满。',
  soFar: '目前得分（已核）',
  claimed: (score: number) => `按所填最多${one(score)}分`,
  ofBase: (cap: number) => `满分100，X最多加${cap}`,
  reading: (text: string) => `读作“${text}”`,
  rectification: (done: number, due: number, range: string | null) =>
    due === 0 ? '本季度没有到期的整改事项' : `整改实绩：按期核验${done}/${due}${range ? `，区间${range}` : ''}`,
  seventh: '一提升 + X',
  riseMove: (aspect: string, before: number | null, after: number | null) =>
    `${aspect}：${before === null ? '上期无名次' : `第${before}`} → ${after === null ? '本期无名次' : `第${after}`}`,
  riseChance: { told: '名次变化超出偶然范围', 'not-told': '与上期无法区分，仍按表计分', unknown: '缺成绩，无法检验' },
  riseNone: '本单位本季度不计一提升',
  riseToCome: '市考结果公布后自动带入',
  riseBy: '一提升由市考结果自动带入',
  bonusNone: '还没有申请X加分项',
  bonusState: { open: '待评分', scored: '已评分，待审定', approved: '已认定', declined: '未认定' },
  seeBonus: '看X申请',
  sum: (score: number) => `目前${one(score)}分是这样来的`,
  sumFormula: '算式',
  sumPoints: '得分',
  sumGround: '依据',
  sumApplies: (items: number, points: number) => `适用${items}项，合计${one(points)}分，折算成100分`,
  sumPart: (name: string, weight: number, percent: number) => `${name} ${one(weight)}分 × ${percent}%`,
  sumWaiting: (name: string, weight: number) => `${name} ${one(weight)}分，未核验，暂计0`,
  sumReturned: (name: string, weight: number) => `${name} ${one(weight)}分，已退回，暂计0`,
  sumBonus: (cap: number) => `X 加分，最多${one(cap)}分`,
  sumTotal: '合计',
  clause: (number: number) => `考核指标第${number}条`,
  cutOff: (at: string) => `数据截止${at}，未核验的暂计0`,
}

const en = {
  title: (full, of, returned, households) =>
    [
      `${full} of ${of} cards are full`,
      returned > 0 ? `${returned} returned` : '',
      households > 0 ? `${plural(households, 'household')} to go` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  titleWaiting: (decided, of) => `Handed in; ${decided} of ${of} cards verified`,
  titleVerified: (score) => `Verified: ${one(score)} points so far`,
  titleClosed: (quarter) => `The report of ${quarter} is not open for this unit`,
  closedHint: 'It can be filled once the owner opens it. A unit that is not listed need not.',
  dueOn: (day) => `Due on ${day}`,
  edition: (preset, edition) => `Indicators: ${preset} (edition ${edition})`,
  preset: { original_2022: 'Original 2022', burden_relief: 'Burden relief', own: 'Own' },
  submit: 'Hand in',
  submitTitle: 'Once handed in it waits to be verified and cannot be changed',
  submitText: (cards) =>
    cards.length > 0 ? `Not full, handed in with an explanation: ${cards.join(', ')}.` : 'All six cards are full.',
  soFar: 'Verified so far',
  claimed: (score) => `at most ${one(score)} by what is filled`,
  ofBase: (cap) => `of 100, X adds at most ${cap}`,
  reading: (text) => `Read as “${text}”`,
  rectification: (done, due, range) =>
    due === 0
      ? 'No rectification item was due this quarter'
      : `Rectification: ${done} of ${due} verified on time${range ? `, interval ${range}` : ''}`,
  seventh: 'Rise + X',
  riseMove: (aspect, before, after) => `${aspect}: ${before ?? 'no rank'} → ${after ?? 'no rank'}`,
  riseChance: {
    told: 'more than chance',
    'not-told': 'cannot be told from the last; scored by the table',
    unknown: 'scores are missing, not testable',
  },
  riseNone: 'The rise does not apply to this unit and quarter',
  riseToCome: 'Comes in by itself with the city’s result',
  riseBy: 'The rise comes from the city’s result',
  bonusNone: 'No application for X yet',
  bonusState: { open: 'to be scored', scored: 'scored, to be decided', approved: 'approved', declined: 'declined' },
  seeBonus: 'Applications for X',
  sum: (score) => `Where ${one(score)} comes from`,
  sumFormula: 'Formula',
  sumPoints: 'Points',
  sumGround: 'Ground',
  sumApplies: (items, points) => `${items} apply, ${one(points)} points, scaled to 100`,
  sumPart: (name, weight, percent) => `${name} ${one(weight)} × ${percent} %`,
  sumWaiting: (name, weight) => `${name} ${one(weight)}, not verified yet: 0`,
  sumReturned: (name, weight) => `${name} ${one(weight)}, returned: 0`,
  sumBonus: (cap) => `X, at most ${one(cap)}`,
  sumTotal: 'Total',
  clause: (number) => `Clause ${number} of the indicators`,
  cutOff: (at) => `As of ${at}; what is not verified counts 0`,
} satisfies typeof zh
export const reportPageWords = { zh, en }
