/** Words above every page of one wave 测评批次页头: its parts, where it stands, and what kind of wave it is. */

const zh = {
  parts: { design: '方案', quota: '配额', collect: '采集', quality: '质量', results: '结果' },
  partsLabel: '这一批次的各页',
  state: { scheduled: '已安排', collected: '已采集，未发布', released: '已发布' },
  design: { probability: '概率抽样', opt_in: '自愿参与（非概率样本）' },
  basis: { reported: '报告数据、不可复算', microdata: '原始数据' },
  crumb: (quarter: string, firm: string) => `${quarter} · ${firm}`,
  tab: (quarter: string) => `${quarter}测评`,
  /** Why a wave of volunteers has neither margin nor plan nor re-check. */
  optIn:
    '参与者是自己愿意来答的，不是抽出来的。因此不算误差范围，不作升降判断，也不抽复核；只公布参与人数和各项回答，不进成绩、排名和保底线。',
}
const en = {
  parts: { design: 'Design', quota: 'Quotas', collect: 'Fieldwork', quality: 'Quality', results: 'Results' },
  partsLabel: 'Pages of this wave',
  state: { scheduled: 'Scheduled', collected: 'Collected, not released', released: 'Released' },
  design: { probability: 'Probability sample', opt_in: 'Volunteers (not a probability sample)' },
  basis: { reported: 'Reported, not recomputable', microdata: 'Microdata' },
  crumb: (quarter: string, firm: string) => `${quarter} · ${firm}`,
  tab: (quarter: string) => `Survey ${quarter}`,
  optIn:
    'People came by scanning a code; nobody was drawn, so nobody’s chance of being asked is known. There is no margin of error, no detectable change and no re-check for precision: only the number of people and their answers are published, and no score, rank or floor reads them.',
} satisfies typeof zh

export const surveyHeadWords = { zh, en }
