/**
 * The checklist that the product comes with 自查要点首版, to be replaced by the clauses of the office's own examination method; and
 * what the data say about a clause. Illustrative: no method of the city is public in this detail. Source: DOMAIN S-205; SPEC §12.
 */
import type { ClauseEntry } from '@ratchet/domain/form/checklist'

const clauses: readonly ClauseEntry[] = [
  { clause: '1.1', text: '六个市考单项都有目标，目标有依据，并分解到牵头单位、街道和部门', data: 'targets' },
  { clause: '1.2', text: '每个目标都有措施，措施有责任单位和时限', data: 'measures' },
  { clause: '2.1', text: '每项措施都有任务，任务有责任单位', data: 'tasks' },
  { clause: '2.2', text: '牵头单位两个季度的“6个1”任务均已下达', data: 'reports' },
  { clause: '2.3', text: '每个季度开展一次第三方抽样测评', data: 'surveys' },
  { clause: '2.4', text: '市考前组织码上评集中测评，结果单列、不与抽样测评混用', data: 'scan' },
  { clause: '2.5', text: '测评没有诱导、代答和有奖评分，问卷和抽样方法可查', data: null },
  { clause: '3.1', text: '每个季度考核得分经核验公布，并以通报印发', data: 'circulars' },
  { clause: '3.2', text: '通报、问责有依据，当事单位陈述申辩的权利得到保障', data: null },
  { clause: '4.1', text: '整改事项全部销号，或写明理由结转', data: 'items' },
  { clause: '4.2', text: '销号事项有佐证材料，称“已解决”的有整改照片或群众认可', data: 'evidence' },
  { clause: '4.3', text: '群众意见在承诺时限内答复', data: 'answers' },
  { clause: '4.4', text: '整改结果向群众公开，办不到的写明原因', data: 'publication' },
  { clause: '4.5', text: '销号事项按公布的办法抽样回头看，不满意的重新办理', data: 'lookback' },
  { clause: '5.1', text: '居民个人信息加密保存、脱敏流转、到期清除', data: null },
  { clause: '5.2', text: '全过程留痕可核验，链头每日公布', data: 'trail' },
]

export const formChecklistWords = {
  clauses,
  source: '市目标责任考核办法自查要点（示意）',
  table: '逐条自查情况',
  met: (line: string) => `平台核对：${line}`,
  unmet: (count: number, names: string) => `还差${count}项${names ? `：${names}` : ''}`,
  evidence: (proven: number, solved: number) => `称“已解决”的${solved}件中，有照片或群众认可的${proven}件`,
  evidenceGap: (count: number) => `${count}件没有照片和群众认可`,
  answers: (inTime: number, due: number) => `应答复${due}件，按时答复${inTime}件`,
  answersGap: (count: number) => `${count}件没有按时答复`,
  publication: (published: number, closed: number) => `销号${closed}件，已公开${published}件`,
  publicationGap: (count: number) => `${count}件还没有公开`,
  trail: (seq: number, day: string) => `留痕${seq}条，${day}签发检查点`,
  trailGap: '还没有签发检查点',
  lookback: (asked: number, satisfied: number, sites: number) =>
    `回访${asked}人次，满意${satisfied}人次；现场核查${sites}件`,
  lookbackGap: '还没有回头看的结果',
}
