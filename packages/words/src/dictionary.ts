/** Words of the catalogues 目录页: aspects, crosswalk, zones compared, scales; each in editions that others are pinned to. */
import type { CatalogueKind, CatalogueRefusal } from '@ratchet/domain/catalogue/catalogue'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<CatalogueRefusal, (details: RefusalDetails) => string>
const zhSteps = (d: RefusalDetails) => (d.kind === 'ten' ? '十级题' : '五级题')
const enSteps = (d: RefusalDetails) => (d.kind === 'ten' ? 'ten-step' : 'five-step')
const listed = (given: unknown) => (Array.isArray(given) ? given.length : 0)

const zhKind: Record<CatalogueKind, string> = {
  aspects: '市考单项目录',
  crosswalk: '单项与主题对应表',
  peers: '参评开发区名单',
  scales: '量表换算',
  category: '诉求类别目录',
}
const enKind: typeof zhKind = {
  aspects: 'Aspects',
  crosswalk: 'Crosswalk',
  peers: 'Zones compared',
  scales: 'Scales',
  category: 'Categories',
}

const zhRefusal: Sentences = {
  'note-missing': () => '请写明这一版改了什么、依据是什么。',
  'same-as-before': () => '与上一版完全相同，不用新出一版。',
  'aspect-missing-in-catalogue': (d) => `六个市考单项缺了${listed(d.missing)}个，请补齐。`,
  'entry-twice': () => '有一行重复出现，请删去重复的。',
  'steps-not-rising': (d) => `${zhSteps(d)}的分值要逐级升高：越满意，分值越高。`,
  'positive-not-top': (d) => `${zhSteps(d)}算“满意”的应是最高的几级，至少一级，但不能是全部。`,
}
const enRefusal: Sentences = {
  'note-missing': () => 'Say what this edition changes, and on what ground.',
  'same-as-before': () => 'It is the same as the last edition; no new one is needed.',
  'aspect-missing-in-catalogue': (d) => `${listed(d.missing)} of the six aspects are missing. Add them.`,
  'entry-twice': () => 'A row appears twice. Remove one.',
  'steps-not-rising': (d) => `The points of the ${enSteps(d)} scale must rise from step to step.`,
  'positive-not-top': (d) => `Satisfied are the top steps of the ${enSteps(d)} scale: at least one, not all.`,
}

const zh = {
  title: (gaps: number) =>
    gaps > 0 ? `${gaps} 个市考单项没有自测主题反映，跌了也看不见` : '每个市考单项都有自测主题反映',
  titleEmpty: '还没有目录；可现在建第一版，也可随第一个周期按通行口径建立',
  sub: '目录按版保存；已开启的周期沿用开启时的版本，新版只用于以后开启的周期。',
  kind: zhKind,
  edition: (edition: number) => `第${edition}版`,
  editions: (count: number) => `共 ${count} 版`,
  current: '现行',
  since: (day: string) => `${day} 起`,
  add: '出新版',
  addTitle: (kind: string, edition: number) => `${kind}：第${edition}版`,
  first: '建第一版',
  firstHint: '已按市考通行口径填好，核对后保存。',
  note: '改了什么、依据什么',
  noteHint: '如“市考核办〔2026〕2号调整权重”',
  save: '保存新版',
  saved: (edition: number) => `已保存第${edition}版`,
  history: '历次版本',
  aspect: '单项',
  weight: '权重',
  share: '占比',
  lead: '牵头单位',
  noLead: '未定',
  theme: '自测主题',
  themes: '对应主题（权重）',
  gap: '测评盲区',
  gapHint: '没有自测主题反映这个单项：它下降时自测看不出来，只能等市考结果。',
  themeUnused: (theme: string) => `${theme}：没有对应的市考单项`,
  join: (names: readonly string[]) => names.join('、'),
  zone: '开发区',
  own: '本区',
  addRow: '加一行',
  choose: '请选择',
  weightPositive: '权重须大于0',
  pairTwice: '这一对已经有了',
  nameMissing: '请填名称',
  atLeastTwo: '至少两个开发区',
  empty: '还没有',
  refusal: zhRefusal,
}
const en = {
  title: (gaps: number) =>
    gaps > 0
      ? `${gaps} ${gaps === 1 ? 'aspect has' : 'aspects have'} no theme: a fall there would not be seen`
      : 'Every aspect is seen by a theme of the self-survey',
  titleEmpty: 'No editions yet: make the first ones, or let the first cycle bring the usual ones',
  sub: 'Catalogues are kept by edition. An open cycle keeps the one it was opened with; a new one counts from the next cycle.',
  kind: enKind,
  edition: (edition: number) => `Edition ${edition}`,
  editions: (count: number) => `${count} editions`,
  current: 'in force',
  since: (day: string) => `since ${day}`,
  add: 'New edition',
  addTitle: (kind: string, edition: number) => `${kind}: edition ${edition}`,
  first: 'Make the first edition',
  firstHint: 'Filled with the usual content; check it and save.',
  note: 'What changes, on what ground',
  noteHint: 'Such as “weights changed by circular 2 of 2026”',
  save: 'Save the edition',
  saved: (edition: number) => `Edition ${edition} saved`,
  history: 'Editions',
  aspect: 'Aspect',
  weight: 'Weight',
  share: 'Share',
  lead: 'Lead unit',
  noLead: 'not set',
  theme: 'Theme',
  themes: 'Themes (weight)',
  gap: 'Coverage gap',
  gapHint: 'No theme sees this aspect: the self-survey cannot tell when it falls.',
  themeUnused: (theme: string) => `${theme}: belongs to no aspect`,
  join: (names: readonly string[]) => names.join(', '),
  zone: 'Zone',
  own: 'ours',
  addRow: 'Add a row',
  choose: 'Choose',
  weightPositive: 'The weight must be more than 0',
  pairTwice: 'This pair is there already',
  nameMissing: 'Write the name',
  atLeastTwo: 'At least two zones',
  empty: 'None yet',
  refusal: enRefusal,
} satisfies typeof zh

export const dictionaryWords = { zh, en }
