/** Words of what a set of indicators does 试算与负担: a preview on published scores, what it asks, what units were asked for. Source: SPEC §5; DOMAIN D-50. */
import type { Asked, BurdenKind, BurdenSource } from '@ratchet/domain/indicator/burden'
import { one, plural, points } from './number.ts'

const signed = (value: number) => (value > 0 ? `+${value}` : String(value))

const zh = {
  preview: {
    title: (quarter: string, moved: number, total: number) =>
      moved === 0
        ? `按这套指标重算${quarter}，${total}个单位得分都不变`
        : `按这套指标重算${quarter}，${total}个单位中${moved}个得分有变`,
    table: '试算表',
    none: '还没有公布过季度得分',
    noneHint: '第一个季度公布以后，这里按这套指标试算，改分值、改规则的影响一目了然。',
    hint: '只用已公布的定格数据试算；退回的、部分认定的保持原样；当时没有采集的列为区间。试算不改任何已公布的得分。',
    column: { unit: '单位', published: '已公布', would: '试算', change: '变化', rank: '名次', unknown: '说不准的指标' },
    range: (least: number, most: number) => (most - least < 0.005 ? points(most) : `${points(least)}–${points(most)}`),
    change: (least: number, most: number) =>
      most - least < 0.005
        ? signed(Number(points(most)))
        : `${signed(Number(points(least)))}至${signed(Number(points(most)))}`,
    rank: (rank: number, best: number, worst: number) => `${rank} → ${best === worst ? best : `${best}–${worst}`}`,
    unlisted: '不在考核对象内',
    allKnown: '—',
    between: '、',
  },
  asked: {
    title: (more: number): string =>
      more === 0
        ? '这套指标要求的事项和上一套一样多'
        : more > 0
          ? '这套指标比上一套要求得多'
          : '这套指标比上一套要求得少',
    first: '这套指标每季度要求每个单位做的事',
    column: { what: '每个单位每季度', now: '这套', before: '上一套' },
    what: {
      indicators: '要报的指标（项）',
      households: '入户（户）',
      events: '会议、实事、宣讲、研判（次、件）',
      questions: '当场答复提问（个）',
      photos: '必须附照片的指标（项）',
      mediaReports: '市级及以上媒体报道（篇）',
    } satisfies Record<keyof Asked, string>,
  },
  opening: {
    title: '开启时锁定的指标',
    locks: (preset: string, units: number, indicators: number) =>
      `开启后锁定：${preset}，考核对象${units}个，每季度报${indicators}项指标。`,
    look: '看指标体系',
    load: (quarter: string, now: number, before: number) =>
      `${quarter}平均每个单位被要求${one(now)}件事，上季度${one(before)}件。`,
  },
  burden: {
    title: (quarter: string, more: number, total: number) =>
      more === 0
        ? `${quarter}没有单位被要求做的事比上季度多`
        : `${quarter}${total}个单位中${more}个被要求做的事比上季度多`,
    hint: '要求：到期的任务、新开的整改事项、交办督办、督查发现；表格：季度填报；通知：发给本单位岗位的通知。只看负担增减，不排名次。',
    quarter: '季度',
    column: { unit: '单位', requests: '要求', forms: '表格', notices: '通知' } satisfies Record<
      BurdenKind | 'unit',
      string
    >,
    cell: (now: number, change: number) => `${now}${change === 0 ? '' : `（${signed(change)}）`}`,
    rows: (unit: string, quarter: string, kind: string) => `${unit}${quarter}的${kind}`,
    open: (unit: string, kind: string, now: number) => `${unit}的${kind}${now}件，打开明细`,
    source: {
      task: '任务',
      item: '整改事项',
      dispatch: '交办督办',
      finding: '督查发现',
      report: '季度填报',
      notice: '通知',
    } satisfies Record<BurdenSource, string>,
    rowColumn: { day: '日期', source: '类别', title: '内容' },
    empty: '这个季度没有',
  },
}
const en = {
  preview: {
    title: (quarter: string, moved: number, total: number) =>
      moved === 0
        ? `By these indicators ${quarter} stays as it is for all ${plural(total, 'unit')}`
        : `By these indicators ${quarter} changes for ${moved} of ${plural(total, 'unit')}`,
    table: 'Preview',
    none: 'No quarter has been published yet',
    noneHint: 'Once the first quarter is published, this shows what the set would have made of it.',
    hint: 'Worked out of the frozen snapshot only; what was returned or credited in part stays; what was not collected is a range. No published score changes.',
    column: {
      unit: 'Unit',
      published: 'Published',
      would: 'Preview',
      change: 'Change',
      rank: 'Rank',
      unknown: 'Not known',
    },
    range: (least: number, most: number) => (most - least < 0.005 ? points(most) : `${points(least)}–${points(most)}`),
    change: (least: number, most: number) =>
      most - least < 0.005
        ? signed(Number(points(most)))
        : `${signed(Number(points(least)))} to ${signed(Number(points(most)))}`,
    rank: (rank: number, best: number, worst: number) => `${rank} → ${best === worst ? best : `${best}–${worst}`}`,
    unlisted: 'Not listed',
    allKnown: '—',
    between: ', ',
  },
  asked: {
    title: (more: number) =>
      more === 0
        ? 'This set asks as much as the last'
        : more > 0
          ? 'This set asks more than the last'
          : 'This set asks less than the last',
    first: 'What this set asks of each unit in a quarter',
    column: { what: 'Each unit, each quarter', now: 'This set', before: 'The last' },
    what: {
      indicators: 'Indicators to report',
      households: 'Households',
      events: 'Meetings, deeds, talks, analyses',
      questions: 'Questions to answer',
      photos: 'Indicators that need a photo',
      mediaReports: 'Media reports of city level',
    },
  },
  opening: {
    title: 'Indicators that are locked at the opening',
    locks: (preset: string, units: number, indicators: number) =>
      `Locked at the opening: “${preset}”, ${plural(units, 'listed unit')}, ${plural(indicators, 'indicator')} each quarter.`,
    look: 'See the indicators',
    load: (quarter: string, now: number, before: number) =>
      `In ${quarter} a unit was asked for ${one(now)} things on average, ${one(before)} in the quarter before.`,
  },
  burden: {
    title: (quarter: string, more: number, total: number) =>
      more === 0
        ? `${quarter}: no unit is asked for more than in the quarter before`
        : `${quarter}: ${more} of ${plural(total, 'unit')} ${more === 1 ? 'is' : 'are'} asked for more than in the quarter before`,
    hint: 'Requests: tasks due, items opened, dispatches, findings of inspections. Forms: quarterly reports. Notices: those told to posts of the unit. It shows the load, and ranks nobody.',
    quarter: 'Quarter',
    column: { unit: 'Unit', requests: 'Requests', forms: 'Forms', notices: 'Notices' },
    cell: (now: number, change: number) => `${now}${change === 0 ? '' : ` (${signed(change)})`}`,
    rows: (unit: string, quarter: string, kind: string) => `${kind} of ${unit} in ${quarter}`,
    open: (unit: string, kind: string, now: number) => `${unit}: ${kind} ${now}, open the rows`,
    source: {
      task: 'Task',
      item: 'Rectification item',
      dispatch: 'Dispatch',
      finding: 'Inspection finding',
      report: 'Quarterly report',
      notice: 'Notice',
    },
    rowColumn: { day: 'Day', source: 'Kind', title: 'What' },
    empty: 'Nothing in this quarter',
  },
} satisfies typeof zh
export const indicatorEffectWords = { zh, en }
