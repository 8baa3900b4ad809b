/**
 * A regulation to begin with 考核办法样本: illustrative wording of the clauses that the rules cite, for an office to put its
 * own text in their place. The number and every day in it are the caller's. Source: SPEC §6; DOMAIN S-084, Q-40.
 */
import type { RegulationContent, Suggestion } from '@ratchet/domain/accountability/regulation'
import type { Day } from '@ratchet/domain/day'

interface Given {
  readonly issuedOn: Day
  readonly effectiveFrom: Day
  readonly starts: 'H1' | 'H2'
}

const suggest = (kind: Suggestion['kind'], target: Suggestion['target'], amount: number | null = null): Suggestion => ({
  kind,
  target,
  amount,
})

/** The sample text with the given days; everything in it is marked 示例. */
export function regulationPreset({ issuedOn, effectiveFrom, starts }: Given): RegulationContent {
  return {
    title: '提升公众满意度增强群众幸福感考核办法（示例文本）',
    number: `港务发〔${issuedOn.slice(0, 4)}〕3号（示例）`,
    issuer: '党工委、管委会',
    issuedOn,
    effectiveFrom,
    clauses: [
      {
        id: '10',
        text: '年度成绩按两个半年市考成绩的平均值计算；市里公布年度成绩的，以市里公布的为准。比较对象为上一年度。',
      },
      {
        id: '11',
        text: '年度满意度下降幅度最大的市考单项，其牵头单位主要领导、分管领导当年不得评优，扣发年度奖金百分之五。',
      },
      {
        id: '12',
        text: '同一单项连续两年下降幅度最大的，其牵头单位当年不得评优；对相关中层干部扣发年度奖金，或者建议组织调整。',
      },
      { id: '13', text: '年度目标高于上年成绩而未能提高的单项，约谈其牵头单位，并责成书面整改。' },
      { id: '14', text: '年度满意度上升幅度最大的市考单项，对其牵头单位予以表彰。' },
      {
        id: '15',
        text: '作出决定前，应当告知单位并听取陈述申辩。对决定不服的，可以依照规定申请复核、提出申诉；对不得评优有异议的，可以提出内部异议。',
      },
    ],
    rules: [
      {
        id: 'R1',
        clause: '11',
        suggests: (['principal', 'deputy'] as const).flatMap((target) => [
          suggest('not_excellent', target),
          suggest('bonus_cut', target, 5),
        ]),
      },
      {
        id: 'R2',
        clause: '12',
        suggests: [
          suggest('not_excellent', 'unit'),
          suggest('bonus_cut', 'mid_level'),
          suggest('reassignment_recommended', 'mid_level'),
        ],
      },
      { id: 'R3', clause: '13', suggests: [suggest('talk', 'unit'), suggest('written_rectification', 'unit')] },
      { id: 'P1', clause: '14', suggests: [suggest('recognition', 'unit')] },
    ],
    year: { starts, figure: 'official_else_mean' },
    gate: {
      mode: 'required',
      document: '考核办法附件二《年度成绩检验办法》（示例）',
      alpha: 0.05,
      leastSample: 400,
      assumedSd: 22,
      assumedDeff: 1.5,
    },
    terms: { statementDays: 5, reviewDays: 30, objectionDays: 15, appealDays: 15, bonusLeast: 1, bonusMost: 20 },
  }
}
