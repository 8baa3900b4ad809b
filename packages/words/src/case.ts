/** Words about accountability cases 问责案件用语: where a case stands, what a decision does, and what the rules refuse. */
import type { CaseStatus } from '@ratchet/domain/accountability/case'
import type { RemedyKind } from '@ratchet/domain/accountability/case-step'
import type { EffectKind, EffectTarget } from '@ratchet/domain/accountability/effect'
import type { RecordKind } from '@ratchet/domain/accountability/recognition'
import { enCaseRefusal, zhCaseRefusal } from './case-refusal.ts'

const zhStatus: Record<CaseStatus, string> = {
  proposed: '已提出',
  noticed: '已告知',
  stated: '已陈述',
  statement_waived: '未陈述',
  decided: '已决定',
  served: '已送达',
  in_remedy: '复核申诉中',
  final: '已终结',
  withdrawn: '已撤回',
}
const enStatus: typeof zhStatus = {
  proposed: 'Proposed',
  noticed: 'Notice served',
  stated: 'Heard',
  statement_waived: 'No statement',
  decided: 'Decided',
  served: 'Served',
  in_remedy: 'In remedy',
  final: 'Final',
  withdrawn: 'Withdrawn',
}
const zhEffect: Record<EffectKind, string> = {
  not_excellent: '不得评优',
  bonus_cut: '扣发年度奖金',
  reassignment_recommended: '建议组织调整',
  talk: '约谈',
  written_rectification: '书面整改',
}
const enEffect: typeof zhEffect = {
  not_excellent: 'Not eligible for excellent',
  bonus_cut: 'Cut of the annual bonus',
  reassignment_recommended: 'Reassignment recommended',
  talk: 'Talk',
  written_rectification: 'Written rectification',
}
const zhTarget: Record<EffectTarget, string> = {
  unit: '单位',
  principal: '主要领导',
  deputy: '分管领导',
  mid_level: '中层干部',
  handler: '经办人',
}
const enTarget: typeof zhTarget = {
  unit: 'Unit',
  principal: 'Principal',
  deputy: 'Deputy in charge',
  mid_level: 'Mid-level cadre',
  handler: 'Handler',
}
const zhRemedy: Record<RemedyKind, string> = { review: '复核', objection: '内部异议', appeal: '申诉' }
const enRemedy: typeof zhRemedy = { review: 'Review', objection: 'Internal objection', appeal: 'Appeal' }
const zhRecord: Record<RecordKind, string> = { recognition: '表彰', tolerance: '容错' }
const enRecord: typeof zhRecord = { recognition: 'Recognition', tolerance: 'Tolerance' }

const zh = {
  status: zhStatus,
  effect: zhEffect,
  target: zhTarget,
  remedy: zhRemedy,
  record: zhRecord,
  /** `11` → 第11条; words of their own stay as they are. */
  clause: (clause: string) => (/^\d+$/.test(clause) ? `第${clause}条` : clause),
  refusal: zhCaseRefusal,
}
const en = {
  status: enStatus,
  effect: enEffect,
  target: enTarget,
  remedy: enRemedy,
  record: enRecord,
  clause: (clause) => (/^\d+$/.test(clause) ? `clause ${clause}` : clause),
  refusal: enCaseRefusal,
} satisfies typeof zh
export const caseWords = { zh, en }
