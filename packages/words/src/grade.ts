/** Words of the grading 正态分布分级: bands, rules, and what the rules refuse. */
import type { Band, DraftRule, GradeRefusal, GradeResult, NoDraft } from '@ratchet/domain/grade/grade'
import type { PopulationRefusal } from '@ratchet/domain/grade/population'
import type { Exposure, SchemeRefusal } from '@ratchet/domain/grade/scheme'
import type { RefusalSentences } from './refusal.ts'

type Codes = GradeRefusal | SchemeRefusal | PopulationRefusal

const zhBand: Readonly<Record<Band, string>> = { normal: '正常', watch: '预警', urgent: '紧急预警' }
const enBand: typeof zhBand = { normal: 'Normal', watch: 'Watch', urgent: 'Urgent' }
const zhRule: Readonly<Record<DraftRule, string>> = { rise: '比上次显著上升', rate: '达到固定比率' }
const enRule: typeof zhRule = { rise: 'a rise against the last run', rate: 'the fixed rate' }
const zhNoDraft: Readonly<Record<NoDraft, string>> = {
  'band-normal': '档次正常',
  'people-too-few': '人数不够',
  'neither-rise-nor-rate': '没有上升，也没到固定比率',
}
const enNoDraft: typeof zhNoDraft = {
  'band-normal': 'normal band',
  'people-too-few': 'too few people',
  'neither-rise-nor-rate': 'neither a rise nor the fixed rate',
}
type Reason = NonNullable<GradeResult['reason']>
const zhReason: Readonly<Record<Reason, (areas: number) => string>> = {
  'too-few-areas': (areas) => `只有 ${areas} 个区域，不足 10 个，不按正态分布分级：下面是比率、名次和固定阈值。`,
  'no-spread': (areas) => `${areas} 个区域没有差别，不按正态分布分级：下面是比率、名次和固定阈值。`,
}
const enReason: typeof zhReason = {
  'too-few-areas': (areas) =>
    `Only ${areas} areas, fewer than 10: no normal grade, but rates, ranks and fixed thresholds.`,
  'no-spread': (areas) => `No spread between ${areas} areas: no normal grade, but rates, ranks and fixed thresholds.`,
}
const zhExposure: Readonly<Record<Exposure, string>> = { residents: '每万居民', respondents: '每百名受访者' }
const enExposure: typeof zhExposure = { residents: 'per 10,000 residents', respondents: 'per 100 respondents' }

const zhRefusal: RefusalSentences<Codes> = {
  'quarter-to-come': () => '这个季度还没开始，不能分级。',
  'no-voices': () => '这个季度还没有归好类别、落到街道或园区的意见。请先分类。',
  'no-population': () => '还没有登记街道、园区的人口底数。请先登记，再分级。',
  'no-scheme': () => '还没有公布分级办法。请先公布权重和阈值，再分级。',
  'no-respondents': () => '按受访者分级要选这个季度的一批测评；按居民分级不选。',
  'note-missing': () => '请写明为什么这样定，会一并公布。',
  'same-as-before': () => '和现行办法一样，不用再公布。',
  'weights-zero': () => '频次和严重程度至少有一个权重大于 0。',
  'severity-not-100': (d) => `急难、语气、久拖三项要合计 100 分，现在是 ${String(d.points)} 分。`,
  'not-ascending': () => '紧急预警的阈值要高于预警的阈值。',
  'no-area': (d) => `${String(d.unit)}不是街道或园区；社区、村、物业都算到所在街道。`,
  'area-retired': (d) => `${String(d.unit)}已撤销，请登记现在的街道或园区。`,
  'as-of-to-come': () => '截止日期不能晚于今天。',
  'same-population': () => '和已登记的一样，不用再登记。',
}
const enRefusal: typeof zhRefusal = {
  'quarter-to-come': () => 'This quarter has not begun.',
  'no-voices': () => 'No opinion of this quarter has a category and a street or park yet. Sort them first.',
  'no-population': () => 'No population of a street or park is registered. Register it first.',
  'no-scheme': () => 'No scheme is published. Publish weights and thresholds first.',
  'no-respondents': () => 'Choose a wave of that quarter for respondents, and none for residents.',
  'note-missing': () => 'Write why it is set so: it is published with it.',
  'same-as-before': () => 'It is the same as the present scheme.',
  'weights-zero': () => 'Frequency or severity needs a weight above 0.',
  'severity-not-100': (d) => `Urgency, sound and waiting must add up to 100; they are ${String(d.points)}.`,
  'not-ascending': () => 'The urgent threshold must lie above the one to watch from.',
  'no-area': (d) =>
    `${String(d.unit)} is no street or park; communities, villages and property companies count to their street.`,
  'area-retired': (d) => `${String(d.unit)} no longer exists. Register the present street or park.`,
  'as-of-to-come': () => 'The day cannot lie after today.',
  'same-population': () => 'It is registered so already.',
}

const zh = {
  ...{ band: zhBand, rule: zhRule, noDraft: zhNoDraft, reason: zhReason, exposure: zhExposure },
  refusal: zhRefusal,
}
const en = {
  ...{ band: enBand, rule: enRule, noDraft: enNoDraft, reason: enReason, exposure: enExposure },
  refusal: enRefusal,
} satisfies typeof zh

export const gradeWords = { zh, en }
