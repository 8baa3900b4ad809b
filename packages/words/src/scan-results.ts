/** Words of the page 码上评结果 for residents: who came, how they answered, what is not counted and why. `*…*` is set bold. Source: SPEC §8, §9. */
import { weakFrom } from '@ratchet/domain/ballot/bound'
import { one, plural } from './number.ts'

const count = (n: number) => n.toLocaleString('en-US')
const whole = (percent: number) => `${Math.round(percent)}%`
type Rule = { noProofPerDay: number; sharedPerDay: number; fastSeconds: number }

const zh = {
  title: '码上评结果',
  none: '还没有结束的码上评。结束了，结果就写在这里。',
  lead: (n: number) => `*${count(n)} 人次*扫码来评。`,
  design: '自愿参与（非概率样本）：只代表来评的人，不算全区分数。',
  when: (name: string, first: string, last: string) => `${name}，${first}到${last}。`,
  early: (reason: string) => `提前结束：${reason}`,
  themes: '一项一项看',
  answered: (n: number, unknown: number) =>
    unknown === 0 ? `${count(n)} 人回答。` : `${count(n)} 人回答，另有 ${count(unknown)} 人说不清。`,
  shares: (satisfied: number, middle: number, dissatisfied: number) =>
    `满意 *${whole(satisfied)}*，一般 ${whole(middle)}，不满意 ${whole(dissatisfied)}。`,
  both: (percent: number | null) =>
    percent === null ? '全部答卷也不到 30 人。' : `没算进来的也算上：满意 ${whole(percent)}。`,
  bound: (low: number, high: number) => `去掉任何一台机器一天里刷的，满意还在 ${one(low)}% 到 ${one(high)}% 之间。`,
  weak: '来的人少，一台机器一天就可能改变它，只当线索看。',
  few: '不到 30 人回答，不写百分比。',
  key: '色条从左到右：很不满意、不满意、一般、满意、非常满意。',
  notCountedTitle: '有没有没算的',
  notCounted: (aside: number, all: number) =>
    aside === 0
      ? `收到 ${count(all)} 份，都算了。`
      : `收到 ${count(all)} 份，${count(aside)} 份没算进上面的数。一份也没有删。`,
  rule: (rule: Rule) => [
    '规则在开始前就公布了：',
    `每个码一天里，没有做过小核验的，最多算 ${count(rule.noProofPerDay)} 份；`,
    `同一个网络来的，最多算 ${count(rule.sharedPerDay)} 份；`,
    `不到 ${rule.fastSeconds} 秒就交、又全选同一项的，不算。`,
  ],
  machineTitle: '会不会被人刷',
  machine: (points: number) => [
    points < weakFrom
      ? `一台机器一天里再怎么刷，最多把上面的数挪动 *${one(points)}* 个百分点。`
      : `来的人不多。一台机器换着码刷一天，最多能挪动 *${one(points)}* 个百分点，所以只当线索看。`,
    '这是按最坏的一天算的：每个码来得最多的那个网络，加上所有没核验的，全当成它刷的。连刷几天，最多按天累加。',
  ],
  overall: '总的来说',
  useTitle: '这些数怎么用',
  use: ['用来发现问题。', '不进考核分，不排名次，不比哪个社区好。'],
  table: '看数字',
  columns: {
    item: '项目',
    n: '回答',
    unknown: '说不清',
    satisfied: '满意',
    all: '满意（全部答卷）',
    bound: '一台机器一天最多',
  },
  under: '不足30人',
  points: (points: number) => `${one(points)} 点`,
  receipt: '有回执的，可以查自己那份在不在里面',
  chip: '演示',
  fromTrends: '扫码来评的人怎么说',
  fromTrendsText: '码上评另外算，不和满意度混在一起。',
  fromTrendsLink: '看码上评结果',
}

const en = {
  title: 'QR survey results',
  none: 'No QR survey is over yet. When one is, its results will be here.',
  lead: (n) => `*${plural(n, 'person').replace('persons', 'people')}* scanned a code and answered.`,
  design: 'Voluntary (not a probability sample): it speaks for those who came, and is no score of the zone.',
  when: (name, first, last) => `${name}, ${first} to ${last}.`,
  early: (reason) => `Ended early: ${reason}`,
  themes: 'One by one',
  answered: (n, unknown) =>
    unknown === 0 ? `${count(n)} answered.` : `${count(n)} answered, and ${count(unknown)} could not say.`,
  shares: (satisfied, middle, dissatisfied) =>
    `Satisfied *${whole(satisfied)}*, neither ${whole(middle)}, dissatisfied ${whole(dissatisfied)}.`,
  both: (percent) =>
    percent === null ? 'All forms together are fewer than 30.' : `With what was left out: satisfied ${whole(percent)}.`,
  bound: (low, high) =>
    `Without what any one machine sent in a day, satisfied is still between ${one(low)}% and ${one(high)}%.`,
  weak: 'Few came: one machine could change it in a day. Take it as a hint.',
  few: 'Fewer than 30 answered: no percentages.',
  key: 'Bars from left to right: very dissatisfied, dissatisfied, neither, satisfied, very satisfied.',
  notCountedTitle: 'Is anything left out?',
  notCounted: (aside, all) =>
    aside === 0
      ? `${count(all)} forms came, and all are counted.`
      : `${count(all)} forms came; ${count(aside)} are not in the figures above. None was deleted.`,
  rule: (rule) => [
    'The rule was published before it began:',
    `of one code and day at most ${count(rule.noProofPerDay)} forms without a small check count;`,
    `at most ${count(rule.sharedPerDay)} from one network;`,
    `and none sent in under ${rule.fastSeconds} seconds with all answers alike.`,
  ],
  machineTitle: 'Could a machine have done it?',
  machine: (points) => [
    points < weakFrom
      ? `However hard one machine tried for a day, it moved the figures above by *${one(points)}* percentage points at most.`
      : `Not many came. A machine that goes from code to code for a day could move the figures by up to *${one(points)}* percentage points: take them as a hint.`,
    'That is the worst day: the busiest network of every code, and everything unchecked, taken as its own. Over several days these add up at most.',
  ],
  overall: 'All in all',
  useTitle: 'What the figures are for',
  use: ['They show where the problems are.', 'They enter no score and no ranking, and compare no communities.'],
  table: 'Figures',
  columns: {
    item: 'Question',
    n: 'Answers',
    unknown: 'Don’t know',
    satisfied: 'Satisfied',
    all: 'Satisfied (all forms)',
    bound: 'One machine in a day',
  },
  under: 'under 30',
  points: (points) => `${one(points)} pts`,
  receipt: 'With your receipt you can check that your form is in it',
  chip: 'Demonstration',
  fromTrends: 'What people say who scan a code',
  fromTrendsText: 'The QR survey is counted apart from satisfaction.',
  fromTrendsLink: 'See the QR survey results',
} satisfies typeof zh

export const scanResultsWords = { zh, en }
