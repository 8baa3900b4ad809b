/** Words in the readiness pack 迎检材料包: its folders, its index and its tables. Chinese, as every official paper is. Source: SPEC §12. */
import type { FormKind } from '@ratchet/domain/form/kind'
import { paperDay } from './circular-paper.ts'
import { cycleWords } from './cycle.ts'
import { formWords } from './form.ts'
import { goalWords } from './goal.ts'
import { zhHalfYear } from './half-year.ts'
import { lookbackWords } from './lookback.ts'
import { packColumns } from './pack-column.ts'

const folder = {
  brief: '',
  ledger: '01 台账',
  forms: '02 标准化表单',
  evidence: '03 佐证材料（整改事项）',
  indicators: '04 佐证材料（考核指标）',
  circulars: '05 通报公文',
  surveys: '06 测评汇总',
  lookback: '07 回头看和三率',
  trail: '08 留痕',
  plan: '09 目标和措施',
}

export const formPackWords = {
  file: (cycleId: string, part: number, parts: number) =>
    `${zhHalfYear(cycleId)}迎检材料包${parts > 1 ? `（第${part}卷，共${parts}卷）` : ''}.zip`,
  folder,
  day: paperDay,
  none: '本期没有',
  /** Under the title of every table. */
  under: (cycleId: string, at: string, isSample: boolean) =>
    `${zhHalfYear(cycleId)}　截至${at}${isSample ? '　演示数据（示例），不是真实情况' : ''}`,

  index: '00 目录.xlsx',
  indexTitle: (cycleId: string) => `${zhHalfYear(cycleId)}迎检材料包目录`,
  indexUnder: (files: number, volumes: number) =>
    `共${files}个文件（不含本目录）${volumes > 1 ? `，分${volumes}卷；解压到同一个文件夹后，目录里的链接才都能打开` : '；解压后点文件名打开'}。`,
  overview: {
    name: '总览',
    columns: packColumns('类别 14 内容 76 文件数 10'),
    folders: '材料',
    forms: '标准化表单',
    facts: '基本情况',
    figures: '主要数据',
    root: '00 一页纸专报',
    issued: (kind: FormKind) => formWords.zh.kind[kind],
    notIssued: (kind: FormKind) => `${formWords.zh.kind[kind]}（本期没有印发）`,
    figure: (name: string, value: string, interval: string, basis: string) =>
      value === '' ? `${name}：${basis}` : `${name}${value}（95%区间${interval}；${basis}）`,
  },
  byClause: {
    name: '按条款',
    columns: packColumns('条款 8 自查内容 56 材料 44 文件数 10'),
    selfOnly: '见自查报告',
    selfMissing: '本期自查报告还没有印发',
  },
  byFile: {
    name: '按文件',
    columns: packColumns('序号 6 文件 78 大小（字节） 12 分卷 8 SHA-256 36'),
    volume: (part: number) => `第${part}卷`,
  },

  brief: '00 一页纸专报.docx',
  formFolder: (place: number, kind: FormKind) => `${place} ${formWords.zh.kind[kind]}`,
  formList: {
    file: '表单清单和签收情况.xlsx',
    name: '清单和签收',
    title: '标准化表单清单和签收情况',
    columns: packColumns(
      '种类 16 编号 20 名称 30 发出单位 12 接收单位 20 时限 11 印发日期 11 签收人 8 签收日期 11 备注 16',
    ),
    notIssued: '本期没有印发',
    waiting: '未签收',
  },

  indicatorList: {
    file: '考核指标佐证清单.xlsx',
    name: '佐证清单',
    title: '考核指标佐证清单',
    columns: packColumns('季度 15 指标 10 单位 14 日期 11 名称 34 种类 9 说明或链接 40 文件 30'),
    kind: { file: '文件', record: '平台记录', link: '链接', text: '文字说明' },
  },

  surveyFile: '测评汇总.xlsx',
  surveySheet: {
    name: '抽样测评',
    title: '第三方测评汇总',
    columns: packColumns('季度 16 测评机构 30 方式 16 主题 14 得分 10 95%区间 16 样本 10 发布日期 12'),
    design: { probability: '抽样测评', opt_in: '自愿参与（单列）' },
    overall: '总体满意度',
  },
  campaignSheet: {
    name: '码上评',
    title: '码上评集中测评（自愿参与，单列，不与抽样测评混用）',
    columns: packColumns('名称 44 开始 14 结束 14 收到（份） 14'),
  },

  lookbackFile: '回头看和三率.xlsx',
  lookbackSheet: {
    name: '回头看轮次',
    title: '回头看抽样和结果',
    columns: packColumns(
      '轮次 12 名单人数 9 抽取人数 9 名单哈希 36 种子 14 状态 11 满意 6 不满意 8 未联系上 9 超期回看（另计） 10 超期不满意 8 现场已整改 8 现场未整改 8',
    ),
  },
  rateSheet: {
    name: '三率',
    title: '群众意见响应率、解决率、满意率',
    columns: packColumns(
      `单位 24 ${(['responded', 'solved', 'satisfied'] as const).map((rate) => `${lookbackWords.zh.rate[rate]}（件） 16 ${lookbackWords.zh.rate[rate]}和95%区间 30`).join(' ')}`,
    ),
    all: '全区',
    nobody: '还没有交办的',
    of: (hits: number, of: number) => (of === 0 ? '—' : `${of}件中${hits}件`),
    few: '件数太少，不计算',
    share: (estimate: number, { low, high }: { readonly low: number; readonly high: number }) =>
      `${(estimate * 100).toFixed(1)}%（${(low * 100).toFixed(1)}%—${(high * 100).toFixed(1)}%）`,
  },

  planFile: '目标和措施.xlsx',
  targetSheet: {
    name: '目标',
    title: '目标和分解',
    columns: packColumns('层级 16 市考单项 32 责任单位 20 目标得分 10 目标名次 10 依据 56'),
    level: goalWords.zh.level,
    source: (kind: keyof typeof goalWords.zh.source, title: string, reference: string) =>
      `${goalWords.zh.source[kind]}：${title}${reference ? `，${reference}` : ''}`,
    fromAbove: '由上级目标分解',
    aspect: cycleWords.zh.aspect,
  },
  measureSheet: {
    name: '措施和任务',
    title: '措施和任务办结情况',
    columns: packColumns('措施 56 责任单位 20 开始 12 完成 12 任务（项） 12 已办结（项） 12'),
  },

  checkpointFile: '检查点.json',
  trailFile: '说明.txt',
  trailText: (size: number, head: string, at: string) =>
    [
      `截至${at}，留痕${size}条，链头${head}。`,
      '检查点经系统密钥签名，可用“ratchet verify --checkpoint 检查点.json”核验；公开站点每日公布同一链头。',
      '每个文件的SHA-256见目录“按文件”表。',
    ].join('\r\n'),
  noTrail: '还没有签发检查点。',
}
