/** Words about the self-survey 季度测评用语. */
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { SurveyRefusal } from '@ratchet/domain/survey/wave'

type Sentences = Record<SurveyRefusal, (details: RefusalDetails) => string>

const zhRefusal: Sentences = {
  'outside-quarter': (d) => `测评日期不在${String(d.quarter)}季度内，请核对日期或季度。`,
  'quarter-scheduled': (d) => `${String(d.firm)}在${String(d.quarter)}季度已安排测评，请直接修改那一批次。`,
  'already-released': (d) => `这一批次已于${String(d.releasedOn)}发布，不能再次录入。`,
  'no-results': () => '报告里没有主题得分，请至少录入一个主题。',
  'theme-twice': () => '有主题重复出现，请删去重复的一行。',
  'released-in-future': (d) => `发布日期${String(d.releasedOn)}还没有到，请核对。`,
  'released-before-quarter': (d) => `发布日期${String(d.releasedOn)}早于${String(d.quarter)}季度，请核对。`,
  'larger-than-wave': (d) => `有主题的样本量${String(d.n)}大于整批样本量${String(d.wave)}，请核对。`,
  'opt-in': () => '这一批次是自愿参与样本，只公布参与人数，不录入得分。',
}
const enRefusal: Sentences = {
  'outside-quarter': (d) => `The day is not in ${String(d.quarter)}. Check the day or the quarter.`,
  'quarter-scheduled': (d) => `${String(d.firm)} already has a wave in ${String(d.quarter)}. Change that one.`,
  'already-released': (d) => `This wave was released on ${String(d.releasedOn)} and cannot be entered again.`,
  'no-results': () => 'The report has no results. Enter at least one theme.',
  'theme-twice': () => 'A theme appears twice. Remove one row.',
  'released-in-future': (d) => `The day of release ${String(d.releasedOn)} has not come yet. Check it.`,
  'released-before-quarter': (d) =>
    `The day of release ${String(d.releasedOn)} is before ${String(d.quarter)}. Check it.`,
  'larger-than-wave': (d) => `A theme has ${String(d.n)} answers, more than the wave (${String(d.wave)}). Check it.`,
  'opt-in': () => 'People chose to take part in this wave: only their number is published, no score is entered.',
}

const zh = {
  status: { scheduled: '已安排', released: '已发布' },
  field: {
    quarter: '季度',
    firm: '测评机构',
    n: '样本量',
    scheduledFor: '计划日期',
    releasedOn: '发布日期',
    theme: '主题',
    estimate: '得分',
    se: '标准误',
    margin: '误差范围（95%）',
  },
  reported: '报告数据，不可复算',
  refusal: zhRefusal,
}
const en = {
  status: { scheduled: 'Scheduled', released: 'Released' },
  field: {
    quarter: 'Quarter',
    firm: 'Survey firm',
    n: 'Sample size',
    scheduledFor: 'Scheduled for',
    releasedOn: 'Released on',
    theme: 'Theme',
    estimate: 'Score',
    se: 'Standard error',
    margin: 'Margin (95 %)',
  },
  reported: 'reported, not recomputable',
  refusal: enRefusal,
} satisfies typeof zh

export const surveyWords = { zh, en }
