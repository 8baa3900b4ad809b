/** Words about dispatches 交办单、督办单: kinds, standings, and what the rules refuse. */
import type { DispatchKind, DispatchRefusal, DispatchStatus } from '@ratchet/domain/dispatch/dispatch'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<DispatchRefusal, (details: RefusalDetails) => string>

const zhKind: Record<DispatchKind, string> = { assignment: '交办单', supervision: '督办单' }
const enKind: typeof zhKind = { assignment: 'Assignment', supervision: 'Urging' }
const zhStatus: Record<DispatchStatus, string> = {
  given: '待签收',
  received: '办理中',
  answered: '待确认',
  returned: '退回补充',
  confirmed: '已办结',
  withdrawn: '已撤回',
}
const enStatus: typeof zhStatus = {
  given: 'To be received',
  received: 'In work',
  answered: 'To be confirmed',
  returned: 'Sent back',
  confirmed: 'Done',
  withdrawn: 'Withdrawn',
}

const zhRefusal: Sentences = {
  'receiver-retired': (d) => `${String(d.unit)}已经撤销，请选择现有单位。`,
  'due-past': (d) => `办理期限${String(d.dueDay)}已经过了，请另定期限。`,
  'not-receiver': () => '只有承办单位的人可以签收和回复；请承办单位办理，归口管理部门的人只办本部门的。',
  'received-already': (d) => `${String(d.name)}已经签收，请刷新后直接办理。`,
  'not-received': () => '还没有签收，请先签收再回复。',
  'answered-already': (d) => `${String(d.name)}已经回复，正等待确认；要补充，请交办方退回后再写。`,
  'not-answered': () => '承办单位还没有回复，回复后才能确认或退回。',
  'own-answer': () => '自己回复的不能自己确认，请交办方的另一位同志确认。',
  'reason-missing': () => '请写明理由，承办单位会看到。',
  'dispatch-ended': (d) =>
    `${String(d.number)}已经${d.status === 'withdrawn' ? '撤回' : '办结'}，不再变动；要再办，请另行下达。`,
  'files-full': (d) => `材料最多${String(d.most)}份，请先移除不需要的。`,
  'file-not-there': () => '这份材料已经移除，请刷新。',
}
const enRefusal: Sentences = {
  'receiver-retired': (d) => `${String(d.unit)} no longer exists. Choose another unit.`,
  'due-past': (d) => `The deadline ${String(d.dueDay)} is over. Choose a later one.`,
  'not-receiver': () => 'Only people of the receiving unit receive and answer it. Ask them to.',
  'received-already': (d) => `${String(d.name)} received it already. Reload, and go on.`,
  'not-received': () => 'It was not received yet. Receive it first.',
  'answered-already': (d) =>
    `${String(d.name)} answered it, and the answer waits to be confirmed. To add something, have it sent back.`,
  'not-answered': () => 'The unit has not answered yet. Its answer is confirmed or sent back then.',
  'own-answer': () => 'Nobody confirms their own answer. Ask a colleague on the giver’s side.',
  'reason-missing': () => 'Write the reason: the unit reads it.',
  'dispatch-ended': (d) => `${String(d.number)} is over and stands as it is. Give a new one where more is wanted.`,
  'files-full': (d) => `${String(d.most)} files are the most. Remove one first.`,
  'file-not-there': () => 'It was removed already. Reload.',
}

const zh = { kind: zhKind, status: zhStatus, refusal: zhRefusal }
const en = { kind: enKind, status: enStatus, refusal: enRefusal } satisfies typeof zh
export const dispatchWords = { zh, en }
