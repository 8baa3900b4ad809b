/** The page 目标分解. Its title is the finding; every button says what it does. */
import type { TargetLevel, TargetSource } from '@ratchet/domain/goal/target'

/** What the title is made of; names are short names of aspects. */
export interface GoalFinding {
  readonly aspects: number
  readonly under: readonly string[]
  readonly missing: readonly string[]
  readonly short: readonly { readonly name: string; readonly by: number }[]
  readonly loose: number
  readonly gaps: number
}

const points = (value: number) => value.toFixed(2).replace(/\.?0+$/u, '')
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
const zhCount = (n: number) => ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][n] ?? String(n)

function zhFinding({ aspects, under, missing, short, loose, gaps }: GoalFinding): string {
  const parts: string[] = []
  if (under.length > 0) parts.push(`${under.join('、')}的目标低于保底线`)
  if (missing.length > 0) parts.push(`${zhCount(missing.length)}个单项还没有目标`)
  if (parts.length === 0) parts.push(`${zhCount(aspects)}项目标都不低于保底线`)
  const [first, second] = short
  if (first)
    parts.push(second ? `${zhCount(short.length)}处分解没有加平` : `${first.name}的分解差${points(first.by)}分`)
  else if (loose > 0) parts.push(`${zhCount(loose)}处还没有分解到底`)
  if (gaps > 0) parts.push(`${zhCount(gaps)}项没有自测读数`)
  else if (parts.length === 1 && missing.length === 0) parts.push('分解逐级加平')
  return parts.join('；')
}

function enFinding({ aspects, under, missing, short, loose, gaps }: GoalFinding): string {
  const parts: string[] = []
  if (under.length > 0) parts.push(`${under.join(', ')}: target under the floor`)
  if (missing.length > 0) parts.push(`${missing.length} aspects without a target`)
  if (parts.length === 0) parts.push(`All ${aspects} targets stand on or above their floors`)
  const [first, second] = short
  if (first)
    parts.push(second ? `${short.length} sums fall short` : `${first.name} is ${points(first.by)} points short`)
  else if (loose > 0) parts.push(`${loose} targets are not handed on yet`)
  if (gaps > 0) parts.push(`${gaps} aspects have no self-survey reading`)
  return parts.join('; ')
}

const zh = {
  title: '目标分解',
  lead: '职能定位、省市安排、自测结果 → 区总目标 → 市考单项 → 牵头单位 → 街道与部门。改一格，加总即时重算。',
  finding: zhFinding,
  points,
  signed,
  export: '导出分解表',
  exportName: (cycle: string) => `目标分解表-${cycle}`,
  evenOut: (by: number) => `补平 ${points(by)} 分`,
  evenOutWho: (name: string, score: number) => `把${name}的目标提到 ${points(score)} 分即可加平，确认后保存。`,
  tree: (score: number | null, parts: number) =>
    score === null ? '目标树' : `目标树：从 ${points(score)} 分落到 ${parts} 个承担格`,
  columns: { zone: '区总目标', aspect: '市考单项', lead: '牵头单位', unit: '街道 · 部门' } satisfies Record<
    TargetLevel,
    string
  >,
  figures: { share: '份额', floor: '保底线', last: '上期', target: '目标', gap: '差距' },
  legend: {
    floor: '保底线',
    last: '上期结果',
    target: '目标',
    axis: (min: number, max: number) => `横轴 ${min}–${max} 分`,
  },
  zoneName: '全区公众满意度',
  rankFloor: (rank: number) => `保位线 第${rank}名`,
  rank: (rank: number) => `目标 第${rank}名`,
  lastRank: (rank: number) => `上期 第${rank}名`,
  floor: (value: string) => `保底线 ${value}`,
  last: (value: string) => `上期 ${value}`,
  target: (value: string) => `目标 ${value}`,
  weight: (share: number) => `权重 ${Math.round(share * 100)}%`,
  share: (share: number) => `${Math.round(share * 100)}%`,
  toGo: (by: number) => (by > 0 ? `还差 ${points(by)} 分` : '上期已达到目标'),
  noFloor: '首期，没有保底线',
  noLast: '没有上期结果',
  underFloor: (by: number) => `低于保底线 ${points(by)} 分`,
  standing: (value: number, half: number | null, quarter: string) =>
    `现在 ${value.toFixed(1)}${half === null ? '' : `±${half.toFixed(1)}`} · ${quarter.slice(4)}自测折算`,
  change: { up: (by: number) => `▲ ${by.toFixed(1)}`, down: (by: number) => `▼ ${by.toFixed(1)}`, same: '无法区分' },
  official: (value: number) => `本期市考 ${points(value)}`,
  noStanding: '本期还没有自测读数',
  sources: '目标来源',
  sourceLine: (kind: string, title: string, clause: string) => [kind, title, clause].filter(Boolean).join(' · '),
  sourceMissing: '没有写来源',
  check: '加总核对',
  sumHolds: (sum: number) => `加总 ${points(sum)} ✓`,
  sumShort: (sum: number, by: number) => `加总 ${points(sum)} ✗ 差 ${points(by)}`,
  byAspects: (n: number) => `按${zhCount(n)}项权重`,
  notHandedOn: {
    zone: '还没有单项目标',
    aspect: '还没有牵头单位',
    lead: '还没有分解到街道、部门',
    unit: '',
  } satisfies Record<TargetLevel, string>,
  answers: (name: string) => `${name} 对目标负责`,
  answersNobody: '主要领导岗位空缺',
  noTarget: '还没有目标',
  gapTitle: (names: readonly string[]) => `覆盖缺口：${names.join('、')}没有任何自测主题对应`,
  gapText: (percent: number, worst: { name: string; by: number } | null) =>
    `这些单项占权重 ${percent}%，到市考公布前看不到中间读数${worst ? `；${worst.name}上期还在保底线以下 ${points(worst.by)} 分` : ''}。`,
  gapAction: '到目录里补上对应主题',
  gapMark: '覆盖缺口：七个自测主题都不对应此项',
  rule: '核对规则：下级目标按权重加总须达到上级目标；全区和单项目标不得低于保底线。街道、部门行的保底线和上期取自所在单项。',
  asOf: (day: string) => `数据截止 ${day}`,
  idle: (n: number, names: string) => `${n} 个街道和部门还没有承担目标：${names}`,
  add: { zone: '设定区总目标', aspect: '设定目标', lead: '添加牵头单位', unit: '分解到单位' } satisfies Record<
    TargetLevel,
    string
  >,
  addAspect: (name: string) => `为“${name}”设定目标`,
  edit: (name: string) => `修改“${name}”的目标`,
  drawer: { add: (name: string) => `${name}：设定目标`, edit: (name: string) => `${name}：修改目标` },
  remove: '删除目标',
  removeAsk: (name: string) => `删除“${name}”的目标？删除会留痕，其他目标不受影响。`,
  saved: (name: string) => `${name}的目标已保存`,
  join: (names: readonly string[]) => names.join('、'),
  previewLine: (name: string, target: string) => `${name} ${target}：`,
  preview: '保存后',
  previewOwn: (name: string) => `${name}的下级`,
  shareAfter: (share: number) => `占上级的 ${Math.round(share * 100)}%`,
  scoreHint: '市考口径，0–100 分',
  weightHint: '只看相对大小：3 和 2 表示 60% 和 40%',
  rankHint: '全市开发区中的名次，只有区总目标需要',
  referenceHint: '文件的条款，或测评的批次和主题',
  pickSurvey: '从测评结果里选',
  pickSurveyHint: '选一批测评的一个主题',
  seeSurvey: '看这批测评',
  whyClosed: (cycle: string) => `${cycle}已总结结转，目标保持当时的样子，不能再改。`,
  whyRole: '目标由归口管理部门设定；牵头单位可以把自己牵头的目标分解到街道、部门。您的角色可以查看。',
  closedBadge: '已结转，只读',
  empty: {
    title: '还没有目标',
    text: '先设定区总目标，再设六个单项，逐级分解到牵头单位、街道和部门。各项不能低于上期留下的保底线。',
    action: '设定区总目标',
    link: '看各项保底线',
  },
  noCycle: { title: '还没有周期', text: '目标属于一个半年周期。先由归口管理部门开启周期。', action: '去开启周期' },
  table: {
    level: '层级',
    aspect: '市考单项',
    unit: '责任单位',
    holder: '主要领导',
    weight: '权重',
    share: '占上级',
    floor: '保底线',
    last: '上期结果',
    target: '目标得分',
    rank: '目标名次',
    gap: '差距',
    sum: '下级加总',
    check: '加总核对',
    sourceKind: '来源',
    sourceTitle: '文件或调查',
    reference: '条款或主题',
  },
  holds: '达到',
  short: (by: number) => `差 ${points(by)}`,
  sourceShort: { zone_role: '职能定位', superior_plan: '省市安排', self_survey: '自测结果' } satisfies Record<
    TargetSource['kind'],
    string
  >,
}

const en = {
  title: 'Targets',
  lead: 'Role of the zone, plans, self-surveys → zone → aspects → lead units → streets and departments. Change one cell and the sums follow.',
  finding: enFinding,
  points,
  signed,
  export: 'Export table',
  exportName: (cycle) => `targets-${cycle}`,
  evenOut: (by) => `Make up ${points(by)} points`,
  evenOutWho: (name, score) => `Raising ${name} to ${points(score)} makes the sum reach. Check and save.`,
  tree: (score, parts) =>
    score === null ? 'Goal tree' : `Goal tree: ${points(score)} points carried by ${parts} units`,
  columns: { zone: 'Zone', aspect: 'Aspects', lead: 'Lead units', unit: 'Streets · departments' },
  figures: { share: 'Share', floor: 'Floor', last: 'Last', target: 'Target', gap: 'Gap' },
  legend: { floor: 'floor', last: 'last result', target: 'target', axis: (min, max) => `axis ${min}–${max}` },
  zoneName: 'Satisfaction of the zone',
  rankFloor: (rank) => `Rank floor ${rank}`,
  rank: (rank) => `Target rank ${rank}`,
  lastRank: (rank) => `Last rank ${rank}`,
  floor: (value) => `Floor ${value}`,
  last: (value) => `Last ${value}`,
  target: (value) => `Target ${value}`,
  weight: (share) => `Weight ${Math.round(share * 100)} %`,
  share: (share) => `${Math.round(share * 100)} %`,
  toGo: (by) => (by > 0 ? `${points(by)} points to go` : 'reached last time'),
  noFloor: 'First cycle: no floor',
  noLast: 'No last result',
  underFloor: (by) => `${points(by)} under the floor`,
  standing: (value, half, quarter) =>
    `Now ${value.toFixed(1)}${half === null ? '' : ` (±${half.toFixed(1)})`} · survey ${quarter.slice(4)}, converted`,
  change: {
    up: (by) => `▲ ${by.toFixed(1)}`,
    down: (by) => `▼ ${by.toFixed(1)}`,
    same: 'no clear change',
  },
  official: (value) => `Examined ${points(value)}`,
  noStanding: 'No self-survey reading yet',
  sources: 'Sources',
  sourceLine: (kind, title, clause) => [kind, title, clause].filter(Boolean).join(' · '),
  sourceMissing: 'No source given',
  check: 'Adding up',
  sumHolds: (sum) => `Sum ${points(sum)} ✓`,
  sumShort: (sum, by) => `Sum ${points(sum)} ✗ ${points(by)} short`,
  byAspects: (n) => `weighted over ${n} aspects`,
  notHandedOn: {
    zone: 'No aspect targets yet',
    aspect: 'No lead unit yet',
    lead: 'Not handed on to units yet',
    unit: '',
  },
  answers: (name) => `${name} answers for it`,
  answersNobody: 'Nobody holds the principal post',
  noTarget: 'No target yet',
  gapTitle: (names) => `Coverage gap: no self-survey theme sees ${names.join(', ')}`,
  gapText: (percent, worst) =>
    `They weigh ${percent} % and give no reading before the city publishes${worst ? `; ${worst.name} ended last time ${points(worst.by)} points under its floor` : ''}.`,
  gapAction: 'Map a theme in the catalogue',
  gapMark: 'Coverage gap: none of the seven themes sees this',
  rule: 'Rule: weighted parts must reach the target above; zone and aspect targets never lie under their floors. Rows of units show floor and last result of their aspect.',
  asOf: (day) => `As of ${day}`,
  idle: (n, names) => `${n} streets and departments carry no target yet: ${names}`,
  add: { zone: 'Set the zone target', aspect: 'Set target', lead: 'Add lead unit', unit: 'Hand on to a unit' },
  addAspect: (name) => `Set target for ${name}`,
  edit: (name) => `Change the target of ${name}`,
  drawer: { add: (name) => `${name}: set target`, edit: (name) => `${name}: change target` },
  remove: 'Remove target',
  removeAsk: (name) => `Remove the target of ${name}? The removal is recorded; other targets stay.`,
  saved: (name) => `Target of ${name} saved`,
  join: (names) => names.join(', '),
  previewLine: (name, target) => `${name} ${target}: `,
  preview: 'After saving',
  previewOwn: (name) => `Parts of ${name}`,
  shareAfter: (share) => `${Math.round(share * 100)} % of the target above`,
  scoreHint: 'On the examination’s scale, 0–100',
  weightHint: 'Relative: 3 and 2 mean 60 % and 40 %',
  rankHint: 'Place among the zones; only the zone target needs one',
  referenceHint: 'Clause of the document, or wave and theme',
  pickSurvey: 'Pick from survey results',
  pickSurveyHint: 'A theme of a wave',
  seeSurvey: 'See this wave',
  whyClosed: (cycle) => `${cycle} is closed: its targets stay as they were.`,
  whyRole: 'The owner sets targets; lead units hand their own on to streets and departments. Your role may read.',
  closedBadge: 'Closed, read only',
  empty: {
    title: 'No targets yet',
    text: 'Begin with the zone, then the six aspects, then lead units, streets and departments. None may lie under the floor of the last cycle.',
    action: 'Set the zone target',
    link: 'See the floors',
  },
  noCycle: {
    title: 'No cycle yet',
    text: 'Targets belong to a half-year. The owner opens one first.',
    action: 'Open a cycle',
  },
  table: {
    level: 'Level',
    aspect: 'Aspect',
    unit: 'Unit',
    holder: 'Principal',
    weight: 'Weight',
    share: 'Share',
    floor: 'Floor',
    last: 'Last result',
    target: 'Target score',
    rank: 'Target rank',
    gap: 'Gap',
    sum: 'Sum of parts',
    check: 'Adding up',
    sourceKind: 'Source',
    sourceTitle: 'Document or survey',
    reference: 'Clause or theme',
  },
  holds: 'reaches',
  short: (by) => `${points(by)} short`,
  sourceShort: { zone_role: 'Role of the zone', superior_plan: 'Plan', self_survey: 'Self-survey' },
} satisfies typeof zh

export const goalPageWords = { zh, en }
