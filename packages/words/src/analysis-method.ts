/**
 * Words of the methods 方法与设计 behind a figure: formulas in words and symbols, intervals, the design as used, reasons and
 * warnings. Source: STATISTICS §1; AAPOR Standard Definitions.
 */

/** AAPOR's letters are the same in both languages; U are cases of unknown eligibility. */
const rates = {
  rr1: 'I ÷ (I+P+R+NC+O+U)',
  rr2: '(I+P) ÷ (I+P+R+NC+O+U)',
  rr3: 'I ÷ (I+P+R+NC+O+e·U)',
  rr4: '(I+P) ÷ (I+P+R+NC+O+e·U)',
  rr5: 'I ÷ (I+P+R+NC+O)',
  rr6: '(I+P) ÷ (I+P+R+NC+O)',
  cooperation: 'I ÷ (I+P+R+O)',
  refusal: 'R ÷ (I+P+R+NC+O+U)',
  contact: '(I+P+R+O) ÷ (I+P+R+NC+O+U)',
}

const zh = {
  formula: {
    'hajek-mean': ['每个回答按换算表折成分，再按权重求平均；“不了解”不计入', 'Ŷ = Σw·y ÷ Σw'],
    'hajek-share': ['满意回答的权重之和，除以有效回答的权重之和', 'p̂ = Σw·满意 ÷ Σw'],
    'difference-independent': ['本期得分减上期得分；两期各自抽样，方差相加', 'd = Ŷ₁ − Ŷ₀，SE = √(V₁ + V₂)'],
    'difference-shared-clusters': [
      '本期得分减上期得分；两期问的是同样的社区，扣除共同部分',
      'd = Ŷ₁ − Ŷ₀，SE = √(V₁ + V₂ − 2Cov)',
    ],
    'unknown-bounds': [
      '“不了解”的权重之和，除以全部受访者的权重之和；上下限为全按最低、全按最高计',
      'u = Σw·不了解 ÷ Σw',
    ],
    'weighted-correlation': ['这一项得分与总体满意度得分的加权相关系数', 'r = Cov(y, z) ÷ √(V(y)·V(z))'],
    'rank-set': [
      '七个主题两两相减，共 21 个差，Holm 校正；显著更好的有几个、显著更差的有几个，名次就落在其间',
      '[1 + 更好的个数，7 − 更差的个数]',
    ],
    awareness: ['知道的权重之和，除以全部受访者的权重之和；“不知道”和没有回答的都在分母里', 'p̂ = Σw·知道 ÷ Σw'],
    mean: ['七个主题得分的平均，每个主题一样重', 'M = (Ŷ₁ + … + Ŷ₇) ÷ 7'],
    response: ['按国际通行的 AAPOR 标准定义计算', 'I 完成，P 部分完成，R 拒访，NC 未接触，O 其他，U 资格不明'],
  },
  rate: rates,
  intervalBy: {
    t: (df: string) => `t 区间，自由度 ${df}`,
    wilson: (df: string) => `Wilson 区间（按有效样本量），自由度 ${df}`,
    kornGraubard: (df: string) => `Korn–Graubard 区间，自由度 ${df}`,
    logit: (df: string) => `logit 区间，自由度 ${df}`,
    fisher: (df: string) => `Fisher z 变换区间，自由度 ${df}`,
    normal: '正态区间（有一期只有报告数据）',
  },
  taylor: '设计加权，Taylor 线性化',
  design: {
    planned: '按本期方案',
    plain: '没有方案，按街道分层、社区整群计算',
    strata: (n: number) => `按街道分 ${n} 层`,
    clusters: (n: number) => `社区整群，${n} 个`,
    noStrata: '不分层',
    noClusters: '不整群',
    applied: '已作有限总体校正',
    not_applied: '各街道的社区全数入样，不作有限总体校正',
    none: '不作有限总体校正',
    lonely: { error: '', certainty: '独群层按必选处理', adjust: '独群层按总平均调整', average: '独群层按平均方差处理' },
  },
  weights: {
    given: '测评机构提供',
    none: '不加权',
    raked: (traits: readonly string[]) => `按${traits.join('、')}作边际校准`,
    trait: { street: '街道', gender: '性别', age_band: '年龄段', residency: '户籍' },
    kish: (deff: string) => `权重带来的设计效应 ${deff}`,
  },
  reason: {
    empty_domain: '没有人回答，算不出',
    n_lt_2: '只有一人回答，算不出误差',
    no_variation: '所有人答得一样，没有差异可量',
    census: '全数调查，没有抽样误差',
    mad_zero: '多数人答得一样，算不出离散程度',
    zero_denominator: '分母为零，算不出',
    suppressed: '人数太少，不显示',
  },
  warning: {
    zeroVariance: '各社区之间没有差异，误差可能被低估',
    extremeWeights: '个别权重很大',
    singlePsuDomain: '全部来自一个社区',
    noDegreesOfFreedom: '没有自由度，区间不可用',
    zeroWeights: '有权重为零的记录',
    lonelyPsuCertainty: '有的街道只有一个社区，按必选处理',
    lonelyPsuAdjust: '有的街道只有一个社区，按总平均调整',
    lonelyPsuAverage: '有的街道只有一个社区，按平均方差处理',
    census: '全数调查',
  },
}

const en = {
  formula: {
    'hajek-mean': [
      'Every answer becomes points by the table, then a weighted mean; “don’t know” stays out',
      'Ŷ = Σw·y ÷ Σw',
    ],
    'hajek-share': ['Weights of the satisfied answers over the weights of all valid answers', 'p̂ = Σw·satisfied ÷ Σw'],
    'difference-independent': [
      'This score minus the last; independent samples, so the variances add',
      'd = Ŷ₁ − Ŷ₀, SE = √(V₁ + V₂)',
    ],
    'difference-shared-clusters': [
      'This score minus the last; the same communities were asked, so what they share is taken off',
      'd = Ŷ₁ − Ŷ₀, SE = √(V₁ + V₂ − 2Cov)',
    ],
    'unknown-bounds': [
      'Weights of “don’t know” over the weights of everybody asked; bounds with all of them at worst and at best',
      'u = Σw·unknown ÷ Σw',
    ],
    'weighted-correlation': [
      'Weighted correlation of this score with overall satisfaction',
      'r = Cov(y, z) ÷ √(V(y)·V(z))',
    ],
    'rank-set': [
      'All 21 differences between the seven themes, Holm-adjusted; how many are significantly better and worse bounds the rank',
      '[1 + number better, 7 − number worse]',
    ],
    awareness: [
      'Weights of those who know over the weights of everybody asked; “no” and no answer stay in',
      'p̂ = Σw·knows ÷ Σw',
    ],
    mean: ['Mean of the seven theme scores, each counting the same', 'M = (Ŷ₁ + … + Ŷ₇) ÷ 7'],
    response: [
      'By AAPOR’s Standard Definitions',
      'I complete, P partial, R refused, NC not contacted, O other, U of unknown eligibility',
    ],
  },
  rate: rates,
  intervalBy: {
    t: (df) => `t interval, ${df} degrees of freedom`,
    wilson: (df) => `Wilson interval on the effective sample size, ${df} degrees of freedom`,
    kornGraubard: (df) => `Korn–Graubard interval, ${df} degrees of freedom`,
    logit: (df) => `logit interval, ${df} degrees of freedom`,
    fisher: (df) => `Fisher z interval, ${df} degrees of freedom`,
    normal: 'normal interval (one wave is only reported)',
  },
  taylor: 'design weights, Taylor linearisation',
  design: {
    planned: 'as planned for this wave',
    plain: 'no plan: strata are streets, clusters communities',
    strata: (n) => `${n} strata (streets)`,
    clusters: (n) => `${n} clusters (communities)`,
    noStrata: 'no strata',
    noClusters: 'no clusters',
    applied: 'with finite population correction',
    not_applied: 'every community of the streets is in the sample: no finite population correction',
    none: 'no finite population correction',
    lonely: {
      error: '',
      certainty: 'lone clusters as certainties',
      adjust: 'lone clusters around the overall mean',
      average: 'lone clusters with the average variance',
    },
  },
  weights: {
    given: 'as the firm gives them',
    none: 'none',
    raked: (traits) => `raked to ${traits.join(', ')}`,
    trait: { street: 'street', gender: 'gender', age_band: 'age band', residency: 'registration' },
    kish: (deff) => `design effect of the weights ${deff}`,
  },
  reason: {
    empty_domain: 'Nobody answered: nothing can be computed',
    n_lt_2: 'One answer only: no error can be computed',
    no_variation: 'All answered alike: there is no variation to measure',
    census: 'Everybody was asked: there is no sampling error',
    mad_zero: 'Most answered alike: no spread can be computed',
    zero_denominator: 'The denominator is zero: nothing can be computed',
    suppressed: 'Too few people: not shown',
  },
  warning: {
    zeroVariance: 'communities do not differ: the error may be too small',
    extremeWeights: 'single weights are very large',
    singlePsuDomain: 'all from one community',
    noDegreesOfFreedom: 'no degrees of freedom: the interval is of no use',
    zeroWeights: 'records of weight zero',
    lonelyPsuCertainty: 'a street with one community counts as a certainty',
    lonelyPsuAdjust: 'a street with one community is held against the overall mean',
    lonelyPsuAverage: 'a street with one community takes the average variance',
    census: 'everybody was asked',
  },
} satisfies typeof zh

export const analysisMethodWords = { zh, en }
