/** What the samples of 抽查公开 are about, for pages that are drawn without a database. */
export const lookbackSample = {
  street: '新筑街道/watch',
  bureau: '教育局/ungraded',
  source: '双色球第2026130期开奖号码',
} as const
