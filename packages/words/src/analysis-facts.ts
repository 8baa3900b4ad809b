/** Words of perception against operational facts 群众感受与工作事实 on the results page. Source: SPEC §9; UX §3.1. */

const zh = {
  sub: '得分变化与本季度的意见、整改并列 · 同时发生不等于因果 · 点数字看本季度明细，台账含其他季度',
  columns: {
    theme: '主题',
    change: '得分变化',
    verdict: '结论',
    opinions: '收到意见',
    concerns: '新开重点关切',
    inTime: '按期办结',
    late: '逾期办结',
    ledgers: '台账',
    opinionsLink: '意见',
    tasksLink: '整改',
  },
  links: { opinions: (theme: string) => `${theme}的意见`, tasks: (theme: string) => `${theme}的整改事项` },
  count: (theme: string, column: string, count: string) => `${theme}：${column} ${count}`,
  picture: '意见条数与得分变化',
  noChange: '没有上期可比',
}

const en = {
  sub: 'Change of the score beside opinions and rectification of the quarter · together is not because of · numbers open the rows of the quarter, ledgers those of others too',
  columns: {
    theme: 'Theme',
    change: 'Change of score',
    verdict: 'Verdict',
    opinions: 'Opinions',
    concerns: 'Concerns opened',
    inTime: 'Closed in time',
    late: 'Closed late',
    ledgers: 'Ledgers',
    opinionsLink: 'opinions',
    tasksLink: 'rectification',
  },
  links: { opinions: (theme) => `opinions on ${theme}`, tasks: (theme) => `rectification of ${theme}` },
  count: (theme, column, count) => `${theme}: ${column} ${count}`,
  picture: 'Opinions and change of score',
  noChange: 'nothing to compare with',
} satisfies typeof zh

export const analysisFactsWords = { zh, en }
