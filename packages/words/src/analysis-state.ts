/** Words of the results page for waves that give no estimates 没有估计值的批次: people who chose to answer, tables that were only reported, nothing imported yet, and answers that cannot be analysed. Source: SPEC §9; UX §3.6. */

const count = (n: number) => n.toLocaleString('en-US')

const zh = {
  optIn: {
    title: (n: number) => `${count(n)} 人自愿参与；只说他们怎么答，不代表全体居民`,
    why: '谁愿意答谁答，答与不答的差别无从知道，算不出误差，所以这里没有区间、名次和升降结论，也不与抽样测评合并，不进任何得分、名次、保底线和问责。',
    bars: '参与的人怎么答',
    barsSub: '各级回答人数',
    columns: { item: '问题', n: '回答', unknown: '不了解', distribution: '怎么答（占回答的人）' },
    step: (step: number, n: number) => `${step} 级 ${count(n)} 人`,
    signal: '意见和线索仍然有用：可以用来发现问题，不能用来排名。',
  },
  reported: {
    none: '报告没有公布误差，不能说升降',
    alone: '报告公布了得分和误差，没有上期可比',
    why: '数取自测评机构公布的报告，没有原始答卷，本系统不能重新计算，因此没有地点、影响和名次分析。',
    readings: '公布的得分',
    readingsSub: (before: string | null) =>
      before === null
        ? '得分 0–100 · 横线为报告公布的 95% 误差'
        : `得分 0–100 · 与${before}相比，只比较两期都公布误差的主题`,
    columns: { theme: '主题', n: 'n', score: '得分', half: '95% 误差', change: '比上期', verdict: '结论' },
    noHalf: '没有公布',
  },
  waiting: {
    title: '这一批还没有入库的答卷',
    hint: '导入测评机构交来的答卷后，这里给出得分、升降结论、街道与社区的差别和先改什么。也可以只录入报告公布的表。',
    importData: '导入答卷',
    typeTable: '录入公布的表',
    plan: '看测评方案',
    optIn: '这一批还没有人参与',
    optInHint: '码上评收到的答卷会在这里显示人数和怎么答，不作推断。',
  },
  refused: {
    title: '这一批的答卷现在算不出结果',
    toPlan: '打开测评方案',
    toRecords: '看答卷记录',
  },
  updating: '正在按新的选择重算',
}

const en = {
  optIn: {
    title: (n) => `${count(n)} people chose to take part: how they answered, and nothing about anybody else`,
    why: 'Whoever wanted to answer did. How they differ from those who did not is unknown, so no error can be computed: there is no interval, no rank and no verdict here, nothing is pooled with the sample surveys, and nothing reaches a score, a rank, a floor or accountability.',
    bars: 'How those who took part answered',
    barsSub: 'Number of answers by step',
    columns: {
      item: 'Question',
      n: 'Answers',
      unknown: 'Don’t know',
      distribution: 'How they answered (of those who did)',
    },
    step: (step, n) => `step ${step}: ${count(n)}`,
    signal: 'What they say still points at problems; it ranks nobody.',
  },
  reported: {
    none: 'The report gives no error: no change can be told',
    alone: 'Scores with their errors, and nothing to compare with',
    why: 'The figures come from the firm’s report. Without the answers nobody here can compute them again, so there is nothing on places, weights or ranks.',
    readings: 'Published scores',
    readingsSub: (before) =>
      before === null
        ? 'Scores 0–100 · lines are the published 95% margins'
        : `Scores 0–100 · compared with ${before} only where both published an error`,
    columns: { theme: 'Theme', n: 'n', score: 'Score', half: '95% margin', change: 'Since last', verdict: 'Verdict' },
    noHalf: 'not published',
  },
  waiting: {
    title: 'This wave has no stored answers yet',
    hint: 'Import what the firm delivered: scores, verdicts on changes, streets and communities, and where to begin will stand here. A published table can be typed instead.',
    importData: 'Import answers',
    typeTable: 'Type the published table',
    plan: 'See the plan',
    optIn: 'Nobody has taken part in this wave yet',
    optInHint: 'Answers by QR code will be counted here and shown as given, without inference.',
  },
  refused: {
    title: 'Nothing can be computed from the answers of this wave as they are',
    toPlan: 'Open the plan',
    toRecords: 'See the records',
  },
  updating: 'Computing anew with your choice',
} satisfies typeof zh

export const analysisStateWords = { zh, en }
