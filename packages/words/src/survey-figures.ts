/** Words of what a sample size can show 样本量能说明什么, for whoever plans and whoever reads the plan. */

const count = (value: number) => value.toLocaleString('en-US')
const points = (value: number) => value.toFixed(1)

const zh = {
  title: (n: number) => `${count(n)}户能说明什么`,
  n: '完成访问的户数',
  nHint: '改这个数，下面跟着变；不影响方案',
  wrongN: '须是1到1,000,000的整数',
  ofPlan: (n: number) => `按方案的${count(n)}户`,
  level: '看水平',
  levelText: (margin: number) => `全区满意率的误差为±${points(margin)}个百分点（95%）。`,
  change: '看变化',
  changeText: (change: number) =>
    `和上期比，要变化约${Math.round(change)}个百分点以上才看得出来；小于这个数的升降，和抽样的偶然分不开。`,
  street: '看街道',
  streetText: (streets: number, own: number, margin: number, change: number) =>
    `平均分到${streets}个街道，每个街道${count(own)}户：误差±${points(margin)}个百分点，变化约${Math.round(change)}个百分点以上才看得出来。`,
  perStreet: (margin: number, change: number) =>
    `每个街道都做200户：每个街道误差±${points(margin)}个百分点，变化约${Math.round(change)}个百分点以上才看得出来。`,
  many: '同时看七项',
  manyText:
    '七个主题各比一次，即使什么都没变，也有约30%的可能至少有一个看起来“显著”变了。结果页对此作了校正，不会把它当成变化。',
  basis: (rate: string, deff: string) => `按满意率${rate}、设计效应${deff}计算；变化按两期同样多、八成把握能发现计算。`,
  picture: {
    title: '样本量与误差、能看出的变化',
    margin: (value: number) => `±${points(value)}`,
    change: (value: number) => points(value),
    names: { margin: '误差（95%，±）', change: '能看出的最小变化' },
    axis: { n: '完成户数', points: '百分点' },
  },
  wanted: '想要的误差（±百分点）',
  wantedHint: '填一个数，例如 3',
  wantedWrong: '须在0.1到50之间',
  needed: (required: number, toIssue: number) => `须完成${count(required)}户，按预计回答率要抽${count(toIssue)}户。`,
  notFeasible: '抽样框里没有这么多户，达不到这个误差。',
  issue: (interviews: number, toIssue: number) =>
    `计划完成${count(interviews)}户，按预计回答率要抽${count(toIssue)}户。`,
  allocation: {
    title: '分到各街道',
    hint: '按户数分，各街道一视同仁；按差别分（奈曼分配），看法分歧大的街道多做，全区误差最小。',
    needs: '填上各街道的户数，就能算出怎么分。',
    street: '街道',
    size: '户数',
    rate: '预计满意率（%）',
    proportional: '按户数分',
    neyman: '按差别分',
    margin: '误差（±）',
    change: '能看出的变化',
    sizeOf: (street: string) => `${street}户数`,
    rateOf: (street: string) => `${street}预计满意率`,
    points,
  },
}
const en = {
  title: (n: number) => `What ${count(n)} households can show`,
  n: 'Households interviewed',
  nHint: 'Change it and everything below follows; the plan does not',
  wrongN: 'Must be a whole number from 1 to 1,000,000',
  ofPlan: (n: number) => `Use the ${count(n)} of the plan`,
  level: 'A level',
  levelText: (margin: number) => `The zone’s satisfaction rate within ±${points(margin)} percentage points (95%).`,
  change: 'A change',
  changeText: (change: number) =>
    `Against the last wave only a change of about ${Math.round(change)} points or more can be seen. Anything smaller cannot be told from chance.`,
  street: 'A street',
  streetText: (streets: number, own: number, margin: number, change: number) =>
    `Divided among ${streets} streets, ${count(own)} each: within ±${points(margin)} points, a change from about ${Math.round(change)} points.`,
  perStreet: (margin: number, change: number) =>
    `With 200 households in every street: each within ±${points(margin)} points, a change from about ${Math.round(change)} points.`,
  many: 'Too much at once',
  manyText:
    'Seven themes compared once each: even if nothing changed, one of them looks “significant” about 30% of the time. The results page corrects for that.',
  basis: (rate: string, deff: string) =>
    `For a rate of ${rate} and a design effect of ${deff}; changes between two waves of this size, found four times out of five.`,
  picture: {
    title: 'Sample size, margin, and the change that can be seen',
    margin: (value: number) => `±${points(value)}`,
    change: (value: number) => points(value),
    names: { margin: 'margin (95%, ±)', change: 'smallest change seen' },
    axis: { n: 'households', points: 'percentage points' },
  },
  wanted: 'Margin wanted (± points)',
  wantedHint: 'A number, for instance 3',
  wantedWrong: 'Must lie between 0.1 and 50',
  needed: (required: number, toIssue: number) =>
    `${count(required)} interviews are needed; at the expected response ${count(toIssue)} households are to be drawn.`,
  notFeasible: 'The frame does not have that many households: this margin cannot be reached.',
  issue: (interviews: number, toIssue: number) =>
    `For ${count(interviews)} interviews ${count(toIssue)} households are to be drawn at the expected response.`,
  allocation: {
    title: 'Among the streets',
    hint: 'By households every street counts alike. By spread (Neyman) streets where people disagree get more, and the zone’s error is smallest.',
    needs: 'Give the households of each street to see how they are divided.',
    street: 'Street',
    size: 'Households',
    rate: 'Rate expected (%)',
    proportional: 'By households',
    neyman: 'By spread',
    margin: 'Margin (±)',
    change: 'Change seen',
    sizeOf: (street: string) => `Households of ${street}`,
    rateOf: (street: string) => `Rate expected in ${street}`,
    points,
  },
} satisfies typeof zh

export const surveyFiguresWords = { zh, en }
