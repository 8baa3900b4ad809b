/** Words about the audit trail 审计用语: acts, findings of a verification, checkpoints. */
import type { FindingKind } from '@ratchet/domain/audit/finding'
import { actWords } from './act.ts'

/** The name of an act; one without a name is shown by its code. */
function nameIn(names: Readonly<Record<string, string>>) {
  return (act: string): string => (Object.hasOwn(names, act) ? names[act] : null) ?? act
}

const zhFinding: Record<FindingKind, string> = {
  'fact-changed': '记录被改动',
  'fact-forged': '记录不是本系统写入的',
  'fact-missing': '记录被删除',
  'fact-unlinked': '记录脱链',
  'fact-unsealed-long': '记录久未入链',
  'link-gap': '链条缺号',
  'link-changed': '链节被改动',
  reordered: '次序被调换',
  'tail-dropped': '链尾被截去',
  'backup-restored': '恢复成了旧备份',
  'history-rewritten': '历史与已签名的校验点不符',
  'checkpoint-forged': '校验点签名不符',
  'key-unknown': '密钥不在密钥文件中',
  'row-changed': '数据被直接改动',
  'row-deleted': '数据被直接删除',
  'row-added': '数据被直接添加',
  'blob-changed': '附件内容被改动',
  'sealed-changed': '居民原话或联系方式被改动',
  'answers-changed': '测评答卷被改动',
  'ballots-changed': '扫码答卷被改动',
  'counters-changed': '扫码计数与答卷不符',
}
const enFinding: Record<FindingKind, string> = {
  'fact-changed': 'An entry was changed',
  'fact-forged': 'An entry was not written by this system',
  'fact-missing': 'An entry was deleted',
  'fact-unlinked': 'An entry is outside the chain',
  'fact-unsealed-long': 'An entry has waited too long for the chain',
  'link-gap': 'Numbers are missing in the chain',
  'link-changed': 'A link was changed',
  reordered: 'The order was changed',
  'tail-dropped': 'The end of the chain was cut off',
  'backup-restored': 'An old backup was restored',
  'history-rewritten': 'History differs from a signed checkpoint',
  'checkpoint-forged': 'The signature of a checkpoint does not hold',
  'key-unknown': 'The key is not in the keyring',
  'row-changed': 'Data was changed by hand',
  'row-deleted': 'Data was deleted by hand',
  'row-added': 'Data was added by hand',
  'blob-changed': 'The content of a file was changed',
  'sealed-changed': 'Words or contact of a resident were changed',
  'answers-changed': 'Answers of a survey wave were changed',
  'ballots-changed': 'Ballots were changed',
  'counters-changed': 'Counters differ from the ballots',
}

interface Counts {
  readonly facts: number
  readonly rows: number
  readonly ballots: number
  readonly findingCount: number
}

const zh = {
  title: '审计留痕',
  act: nameIn(actWords.zh),
  finding: zhFinding,
  column: { seq: '序号', at: '时间', actor: '办理人', act: '动作', subject: '对象', reason: '理由', payload: '内容' },
  filter: { actor: '办理人', act: '动作', from: '自', to: '至', text: '查找内容', subject: '对象' },
  system: '系统',
  unsealed: '待入链',
  head: (seq: number) => `链上共 ${seq} 条`,
  waiting: (count: number) => (count === 0 ? '没有待入链的记录' : `${count} 条待入链，一秒内入链`),
  checkpoint: (size: number, at: string) => `最近校验点：第 ${size} 条，${at}`,
  noCheckpoint: '还没有校验点；有了第一条记录后五分钟内生成。',
  verify: '校验全部记录',
  verified: ({ facts, rows, ballots, findingCount }: Counts) =>
    findingCount === 0
      ? `${facts} 条记录、${rows} 行数据${ballots === 0 ? '' : `、${ballots} 份扫码答卷`}与签名的校验点一致，没有发现改动。`
      : `发现 ${findingCount} 处异常。请保留现场，联系系统管理员，不要自行修改数据。`,
  listedFirst: (shown: number, all: number) => `先列出 ${shown} 处，共 ${all} 处；全部结果用命令 ratchet verify 查看。`,
  empty: '没有符合条件的记录。放宽筛选条件再看。',
  timeline: '办理记录',
}
const en = {
  title: 'Audit trail',
  act: nameIn(actWords.en),
  finding: enFinding,
  column: { seq: 'No.', at: 'Time', actor: 'By', act: 'Act', subject: 'Subject', reason: 'Reason', payload: 'Content' },
  filter: { actor: 'By', act: 'Act', from: 'From', to: 'To', text: 'Search', subject: 'Subject' },
  system: 'System',
  unsealed: 'Not linked yet',
  head: (seq: number) => `${seq} entries in the chain`,
  waiting: (count: number) => (count === 0 ? 'Nothing waits for the chain' : `${count} wait for the chain`),
  checkpoint: (size: number, at: string) => `Latest checkpoint: entry ${size}, ${at}`,
  noCheckpoint: 'No checkpoint yet; the first comes within five minutes of the first entry.',
  verify: 'Verify everything',
  verified: ({ facts, rows, ballots, findingCount }: Counts) =>
    findingCount === 0
      ? `${facts} entries${ballots === 0 ? ' and' : ','} ${rows} rows${ballots === 0 ? '' : ` and ${ballots} ballots`} agree with the signed checkpoints. Nothing was changed.`
      : `${findingCount} findings. Leave everything as it is, tell the administrator, and change no data.`,
  listedFirst: (shown: number, all: number) => `The first ${shown} of ${all}; \`ratchet verify\` lists them all.`,
  empty: 'No entry matches. Widen the filters.',
  timeline: 'History',
} satisfies typeof zh
export const auditWords = { zh, en }
