/** Words of the pictures 图上的字: labels, findings, and the sentence a screen reader says. Source: SPEC §3, UX §5. */
import { enHalfYear, zhHalf, zhHalfYearShort } from './half-year.ts'
import { counted, one, plural, points } from './number.ts'
import { saidBarWords } from './said-bar.ts'

const whole = (value: number) => (Number.isInteger(value) ? String(value) : one(value))

type RatchetFacts = {
  measure: 'score' | 'rank'
  results: readonly { label: string; text: string }[]
  missing: readonly string[]
  slips: readonly { label: string; by: number }[]
  rebases: readonly { label: string; from: string; to: string }[]
  running: { label: string; reading: string | null } | null
  floor: string | null
}
type RatchetFinding = {
  kind: 'raised' | 'held' | 'lowered' | 'no-floor'
  measure: 'score' | 'rank'
  numbers: { periods: number; rise: number; floor: number | null; slips: number; rebases: number; missing: number }
}
type AspectsFinding = {
  counts: { consolidate: number; strengthen: number; recover: number; undetermined: number }
  slipped: readonly string[]
}
type ResidentFacts = {
  scores: readonly { label: string; text: string }[]
  falls: readonly { label: string; by: number }[]
  floor: string | null
}
type BumpFacts = { zone: string; ranks: readonly { label: string; rank: number }[]; missing: readonly string[] }
type StageFacts = readonly { name: string; state: string }[]
type SealFacts = readonly {
  name: keyof typeof zhSeal
  state: keyof typeof zhSealState | 'returned'
  timesReturned: number
}[]

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const zhSeal = { plan: '计划', progress: '进度', result: '结果' }
const enSeal: typeof zhSeal = { plan: 'Plan', progress: 'Progress', result: 'Result' }
const zhSealState = { none: '未到', waiting: '待审', passed: '通过' }
const enSealState: typeof zhSealState = { none: 'to come', waiting: 'waiting', passed: 'passed' }

const zh = {
  period: zhHalfYearShort,
  periodPlain: (cycle: string) => `${cycle.slice(2, 4)}年${zhHalf(cycle).slice(0, 1)}`,
  seePicture: '看图',
  illustrative: '示例',
  earlier: (periods: number, slips: number) =>
    slips > 0 ? `前${counted(periods)}期（含${counted(slips)}次跌破）` : `前${counted(periods)}期`,
  aspects: ({ counts, slipped }: AspectsFinding) => {
    const parts = [
      ...(counts.consolidate > 0 ? [`${counted(counts.consolidate)}项巩固`] : []),
      ...(counts.strengthen > 0 ? [`${counted(counts.strengthen)}项加强`] : []),
      ...(counts.undetermined > 0 ? [`${counted(counts.undetermined)}项未定`] : []),
    ].join('、')
    return [parts, ...(slipped.length > 0 ? [`${slipped.join('、')}跌破保底线`] : [])]
      .filter((part) => part !== '')
      .join('，')
  },
  ratchet: {
    score: points,
    rank: (rank: number) => `第${whole(rank)}名`,
    result: (value: number, rank: number | null) => (rank === null ? points(value) : `${points(value)} · 第${rank}名`),
    floor: (value: number) => `保底线 ${points(value)}`,
    floorShort: (value: number) => `保底 ${points(value)}`,
    floorLocked: (value: number) => `保底线 ${points(value)} 分`,
    rankFloor: (rank: number) => `保位线 第${rank}名`,
    slip: (by: number) => `跌破 ${points(by)}`,
    rankSlip: (places: number) => `退 ${places} 位`,
    rebase: (from: string, to: string) => `基数调整 ${from}→${to}`,
    rebaseShort: '基数调整',
    minutes: (number: string) => `纪要${number}`,
    reading: (value: number) => `自测 ${one(value)}`,
    margin: (width: number) => `±${one(width)}`,
    interval: (low: number, high: number) => `${one(low)}–${one(high)}`,
    standing: {
      above: (value: number) => [`自测 ${one(value)}`, '高于保底线（95%）'],
      unclear: (value: number) => [`自测 ${one(value)} 与保底线`, '还无法区分（95%）'],
      below: (value: number) => [`自测 ${one(value)}`, '低于保底线（95%）'],
    },
    noReading: '无读数',
    noResult: '没有结果',
    verdict: { consolidate: '巩固', strengthen: '加强', recover: '止跌回升', undetermined: '未定' },
    verdictShort: { consolidate: '巩固', strengthen: '加强', recover: '止跌回升', undetermined: '未定' },
    firstResult: '首个结果',
    running: '进行中',
    provisional: '暂定',
    forced: '特批',
    stages: ['目标', '策略', '组织', '考核', '整改'],
    stageStates: { done: '已转段', forced: '特批转段', current: '当前', future: '未到', 'before-use': '启用前' },
    legend: {
      result: '市考得分',
      floor: '保底线',
      reading: '季度自测',
      slip: '跌破',
      rank: '市考排名',
      rankFloor: '保位线',
    },
    openTooth: (label: string) => `看${label}的结转记录`,
    columns: {
      period: '周期',
      readings: '季度自测',
      score: '取得',
      rank: '名次',
      floorBefore: '结转前保底线',
      verdict: '结论',
      floorAfter: '结转后保底线',
      notes: '说明',
    },
    describe: (facts: RatchetFacts) => {
      const floor = facts.measure === 'rank' ? '保位线' : '保底线'
      return [
        facts.results.map(({ label, text }) => `${label} ${text}`).join('，'),
        facts.missing.length > 0 ? `${facts.missing.join('、')}没有公布，图上留空` : '',
        facts.slips
          .map(({ label, by }) =>
            facts.measure === 'rank' ? `${label}退 ${by} 位` : `${label}跌破保底线 ${points(by)} 分`,
          )
          .join('，'),
        facts.rebases.map(({ label, from, to }) => `${label}基数调整，${from} 改为 ${to}`).join('，'),
        facts.running
          ? `${facts.running.label}进行中，${facts.running.reading === null ? '还没有自测读数' : `自测 ${facts.running.reading}`}`
          : '',
        facts.floor === null ? '' : `现在的${floor}是 ${facts.floor}`,
      ]
        .filter((part) => part !== '')
        .join('；')
        .concat('。')
    },
    finding: ({ kind, measure, numbers }: RatchetFinding) => {
      const rank = measure === 'rank'
      const name = rank ? '保位线' : '保底线'
      const by = rank ? `${Math.abs(numbers.rise)} 位` : `${points(Math.abs(numbers.rise))} 分`
      const head = {
        raised: `${counted(numbers.periods)}个半年，${name}抬高 ${by}`,
        held:
          numbers.floor === null
            ? ''
            : rank
              ? `守住保位线，第${numbers.floor}名`
              : `保底线守在 ${points(numbers.floor)} 分，没有抬高`,
        lowered: `${counted(numbers.periods)}个半年，${name}比起初低 ${by}`,
        'no-floor': `还没有结转过，${name}未定`,
      }[kind]
      const events = [
        ...(numbers.slips > 0 ? [`${rank ? '退位' : '跌破'}${counted(numbers.slips)}次`] : []),
        ...(numbers.rebases > 0 ? [`基数调整${counted(numbers.rebases)}次`] : []),
        ...(numbers.missing > 0 ? [`${counted(numbers.missing)}期没有结果`] : []),
      ]
      return events.length > 0 ? `${head}；${events.join('、')}，都留在图上` : head
    },
  },
  resident: {
    score: points,
    fell: (by: number) => `退${points(by)}`,
    notYet: '还没公布',
    missing: '没有公开',
    held: '守住了',
    columns: { period: '半年', score: '分数', floor: '保底线', note: '守住没有' },
    describe: ({ scores, falls, floor }: ResidentFacts) =>
      [
        scores.map(({ label, text }) => `${label} ${text}`).join('，'),
        falls.map(({ label, by }) => `${label}退了 ${points(by)} 分`).join('，'),
        floor === null ? '' : `接下来要守住 ${floor} 分`,
      ]
        .filter((part) => part !== '')
        .join('；')
        .concat('。'),
    legend: '保底线：分数不能低于它。',
    startsAt: (from: number) => `图从 ${whole(from)} 分画起，锯齿处省去下面。`,
  },
  saidBar: saidBarWords.zh,
  bump: {
    rank: (rank: number) => `第${rank}`,
    unpublished: '没有公开',
    columns: { zone: '开发区' },
    note: '第1名在最上面。虚线和▼是退步。',
    gapNote: '没有公开的，空着，不连线。',
    describe: ({ zone, ranks, missing }: BumpFacts) =>
      `${zone}：${ranks.map(({ label, rank }) => `${label}第${rank}名`).join('，')}${missing.length > 0 ? `；${missing.join('、')}没有公开` : ''}。`,
  },
  stage: {
    current: '当前',
    forced: '特批转段',
    beforeUse: '启用前',
    settled: '总结结转',
    columns: { stage: '阶段', state: '状态', details: '情况' },
    states: { done: '已转段', forced: '特批转段', current: '当前', future: '未到', 'before-use': '启用前' },
    describe: (stages: StageFacts) => `${stages.map(({ name, state }) => `${name}${state}`).join('，')}。`,
  },
  seals: {
    title: '三次审核章',
    names: zhSeal,
    states: zhSealState,
    returned: (times: number) => `退回×${times}`,
    describe: (seals: SealFacts) =>
      `${seals
        .map(({ name, state, timesReturned }) => {
          if (state === 'returned') return `${zhSeal[name]}退回${timesReturned}次`
          return `${zhSeal[name]}${zhSealState[state]}${timesReturned > 0 ? `（此前退回${timesReturned}次）` : ''}`
        })
        .join('，')}。`,
  },
  strip: {
    score: points,
    strip: (before: string | null, achieved: string | null, after: string | null) =>
      `保底线 ${before ?? '未定'}，取得 ${achieved ?? '没有结果'}，结转后 ${after ?? '未定'}`,
    ruler: (floor: string | null, last: string | null, target: string | null) =>
      `保底线 ${floor ?? '未定'}，上期 ${last ?? '没有结果'}，目标 ${target ?? '未定'}`,
  },
}

const en = {
  period: enHalfYear,
  periodPlain: (cycle) => `${cycle.slice(4)} '${cycle.slice(2, 4)}`,
  seePicture: 'See the picture',
  illustrative: 'Illustrative',
  earlier: (periods, slips) => (slips > 0 ? `${periods} earlier (${plural(slips, 'slip')})` : `${periods} earlier`),
  aspects: ({ counts, slipped }) =>
    [
      ...(counts.consolidate > 0 ? [`${counts.consolidate} consolidated`] : []),
      ...(counts.strengthen > 0 ? [`${counts.strengthen} to strengthen`] : []),
      ...(counts.undetermined > 0 ? [`${counts.undetermined} undetermined`] : []),
      ...(slipped.length > 0 ? [`${listed(slipped)} slipped under the floor`] : []),
    ].join(', '),
  ratchet: {
    score: points,
    rank: (rank) => `No. ${whole(rank)}`,
    result: (value, rank) => (rank === null ? points(value) : `${points(value)} · No. ${rank}`),
    floor: (value) => `Floor ${points(value)}`,
    floorShort: (value) => `Floor ${points(value)}`,
    floorLocked: (value) => `Floor ${points(value)} points`,
    rankFloor: (rank) => `Hold No. ${rank}`,
    slip: (by) => `Slip ${points(by)}`,
    rankSlip: (places) => `Down ${places}`,
    rebase: (from, to) => `Rebase ${from}→${to}`,
    rebaseShort: 'Rebase',
    minutes: (number) => `Minutes ${number}`,
    reading: (value) => `Self-test ${one(value)}`,
    margin: (width) => `±${one(width)}`,
    interval: (low, high) => `${one(low)}–${one(high)}`,
    standing: {
      above: (value) => [`Self-test ${one(value)}`, 'above the floor (95%)'],
      unclear: (value) => [`Self-test ${one(value)} cannot be`, 'told from it (95%)'],
      below: (value) => [`Self-test ${one(value)}`, 'under the floor (95%)'],
    },
    noReading: 'No reading',
    noResult: 'No result',
    verdict: { consolidate: 'Consolidate', strengthen: 'Strengthen', recover: 'Recover', undetermined: 'Undetermined' },
    verdictShort: { consolidate: 'Raised', strengthen: 'Held', recover: 'Slipped', undetermined: 'Open' },
    firstResult: 'First',
    running: 'Running',
    provisional: 'Provisional',
    forced: 'Forced',
    stages: ['Goal', 'Strategy', 'Organization', 'Assessment', 'Rectification'],
    stageStates: {
      done: 'passed',
      forced: 'passed by force',
      current: 'current',
      future: 'to come',
      'before-use': 'before use',
    },
    legend: {
      result: 'City score',
      floor: 'Floor',
      reading: 'Self-test',
      slip: 'Slip',
      rank: 'City rank',
      rankFloor: 'Rank to hold',
    },
    openTooth: (label) => `Open the closing record of ${label}`,
    columns: {
      period: 'Half-year',
      readings: 'Self-tests',
      score: 'Achieved',
      rank: 'Rank',
      floorBefore: 'Floor before',
      verdict: 'Verdict',
      floorAfter: 'Floor after',
      notes: 'Notes',
    },
    describe: (facts) =>
      [
        facts.results.map(({ label, text }) => `${label}: ${text}`).join(', '),
        facts.missing.length > 0 ? `nothing was published for ${listed(facts.missing)}, left empty` : '',
        facts.slips
          .map(({ label, by }) =>
            facts.measure === 'rank'
              ? `${label} fell ${plural(by, 'place')}`
              : `${label} slipped ${points(by)} under the floor`,
          )
          .join(', '),
        facts.rebases.map(({ label, from, to }) => `${label} rebased from ${from} to ${to}`).join(', '),
        facts.running
          ? `${facts.running.label} is running, ${facts.running.reading === null ? 'no self-test yet' : `self-test ${facts.running.reading}`}`
          : '',
        facts.floor === null ? '' : `the floor is now ${facts.floor}`,
      ]
        .filter((part) => part !== '')
        .join('; ')
        .concat('.'),
    finding: ({ kind, measure, numbers }) => {
      const rank = measure === 'rank'
      const by = rank ? plural(Math.abs(numbers.rise), 'place') : `${points(Math.abs(numbers.rise))} points`
      const head = {
        raised: `The floor rose ${by} in ${plural(numbers.periods, 'half-year')}`,
        held:
          numbers.floor === null
            ? ''
            : rank
              ? `No. ${numbers.floor} was held`
              : `The floor stayed at ${points(numbers.floor)}`,
        lowered: `The floor lies ${by} under where it began, after ${plural(numbers.periods, 'half-year')}`,
        'no-floor': 'No cycle has closed yet, so there is no floor',
      }[kind]
      const events = [
        ...(numbers.slips > 0 ? [plural(numbers.slips, 'slip')] : []),
        ...(numbers.rebases > 0 ? [plural(numbers.rebases, 'rebase')] : []),
        ...(numbers.missing > 0 ? [`${plural(numbers.missing, 'half-year')} without a result`] : []),
      ]
      return events.length > 0 ? `${head}; ${listed(events)} on record` : head
    },
  },
  resident: {
    score: points,
    fell: (by) => `Down ${points(by)}`,
    notYet: 'Not yet out',
    missing: 'Not made public',
    held: 'Held',
    columns: { period: 'Half-year', score: 'Score', floor: 'Floor', note: 'Held?' },
    describe: ({ scores, falls, floor }) =>
      [
        scores.map(({ label, text }) => `${label}: ${text}`).join(', '),
        falls.map(({ label, by }) => `${label} fell by ${points(by)}`).join(', '),
        floor === null ? '' : `the next score should not be under ${floor}`,
      ]
        .filter((part) => part !== '')
        .join('; ')
        .concat('.'),
    legend: 'Floor: the score should not go under it.',
    startsAt: (from) => `The picture starts at ${whole(from)}; the saw edge shows what is left out.`,
  },
  saidBar: saidBarWords.en,
  bump: {
    rank: (rank) => `No. ${rank}`,
    unpublished: 'Not made public',
    columns: { zone: 'Zone' },
    note: 'No. 1 is on top. Dashes and ▼ mean a fall.',
    gapNote: 'What was not made public stays empty and is not joined.',
    describe: ({ zone, ranks, missing }) =>
      `${zone}: ${ranks.map(({ label, rank }) => `${label} No. ${rank}`).join(', ')}${missing.length > 0 ? `; ${listed(missing)} not made public` : ''}.`,
  },
  stage: {
    current: 'Now',
    forced: 'Forced',
    beforeUse: 'Before use',
    settled: 'Closing',
    columns: { stage: 'Stage', state: 'State', details: 'Details' },
    states: {
      done: 'passed',
      forced: 'passed by force',
      current: 'current',
      future: 'to come',
      'before-use': 'before use',
    },
    describe: (stages) => `${stages.map(({ name, state }) => `${name} ${state}`).join(', ')}.`,
  },
  seals: {
    title: 'The three seals of review',
    names: enSeal,
    states: enSealState,
    returned: (times) => `returned ×${times}`,
    describe: (seals) =>
      `${seals
        .map(({ name, state, timesReturned }) => {
          if (state === 'returned') return `${enSeal[name]} returned ${timesReturned}×`
          const before = timesReturned > 0 ? ` (returned ${timesReturned}× before)` : ''
          return `${enSeal[name]} ${enSealState[state]}${before}`
        })
        .join(', ')}.`,
  },
  strip: {
    score: points,
    strip: (before, achieved, after) =>
      `Floor ${before ?? 'not set'}, achieved ${achieved ?? 'no result'}, floor after ${after ?? 'not set'}`,
    ruler: (floor, last, target) =>
      `Floor ${floor ?? 'not set'}, last ${last ?? 'no result'}, target ${target ?? 'not set'}`,
  },
} satisfies typeof zh

export const pictureWords = { zh, en }
