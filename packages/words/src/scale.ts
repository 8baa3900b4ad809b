/**
 * Words of the scales 量表换算: what an answer is called, its points, what counts as satisfied; printed under each figure.
 * Source: SPEC §9; DOMAIN D-07, D-08.
 */

const zh = {
  sub: '量表换算按版保存；已印发的问卷沿用自己的那一版，新版只用于以后起草的问卷。',
  five: '五级题',
  ten: '十级题',
  fiveSteps: { 5: '非常满意', 4: '比较满意', 3: '一般', 2: '不太满意', 1: '很不满意' },
  tenStep: (step: number) => `${step} 分`,
  step: '选项',
  points: '折算分',
  positive: '算满意',
  isPositive: '计入满意率',
  notPositive: '—',
  usual: '常用换算表',
  linear: '十级题按等距折算',
  printed: (points: readonly number[]) => `按 ${points.join('/')} 折算`,
  hint: '全国没有统一的换算标准；所用的表随每个数字一并标明。说不清、不了解不折算，也不算中间。',
  positiveHint: '满意率 = 选“算满意”各级的人数 ÷ 作出有效评价的人数。',
}
const en = {
  sub: 'Scales are kept by edition. An issued questionnaire keeps its own; a new one is for those drafted from now on.',
  five: 'Five steps',
  ten: 'Ten steps',
  fiveSteps: {
    5: 'Very satisfied',
    4: 'Satisfied',
    3: 'Neither',
    2: 'Dissatisfied',
    1: 'Very dissatisfied',
  },
  tenStep: (step: number) => `${step}`,
  step: 'Answer',
  points: 'Points',
  positive: 'Satisfied',
  isPositive: 'counts as satisfied',
  notPositive: '—',
  usual: 'Tables in use',
  linear: 'Ten steps at equal distances',
  printed: (points: readonly number[]) => `converted ${points.join('/')}`,
  hint: 'No national table exists; the one used is printed with every figure. “Don’t know” gets no points and is not the middle.',
  positiveHint: 'Satisfaction rate = answers on steps that count as satisfied ÷ all valid answers.',
} satisfies typeof zh

export const scaleWords = { zh, en }
