/** Words of concerns 重点关切用语. */
import type { ConcernRefusal, ConcernStatus } from '@ratchet/domain/concern/concern'
import type { MergeRefusal } from '@ratchet/domain/concern/merge'
import type { SamePersonRefusal } from '@ratchet/domain/concern/same-person'
import type { RefusalSentences } from './refusal.ts'

const zhStatus: Record<ConcernStatus, string> = {
  new: '待立项',
  working: '整改中',
  settled: '已销号',
  merged: '已并入',
}
const enStatus: Record<ConcernStatus, string> = {
  new: 'No item yet',
  working: 'Being put right',
  settled: 'Closed',
  merged: 'Merged',
}
type Codes = ConcernRefusal | MergeRefusal | SamePersonRefusal

const zhRefusal: RefusalSentences<Codes> = {
  'title-names-somebody': () => '标题居民也能看到，不能有电话、证件号。请改写。',
  'place-retired': () => '这个单位已撤销或并入其他单位，请选现在的单位。',
  'no-opinions': () => '请至少选一条意见。',
  'unit-has-item': (d) => `${String(d.unit)}已有在办的整改事项${String(d.number)}，不再重复立项。`,
  'changed-since': () => '别人刚改过这条，请刷新后再试。',
  'same-concern': () => '不能和自己合并，请选另一项关切。',
  'concern-merged': (d) => `${String(d.number)}已并入别的关切，请在并入后的那一项办理。`,
  'concern-settled': (d) =>
    `${String(d.number)}的整改事项已销号，或者居民已看到答复，不能再合并、拆分；问题又出现的，请重新办理原事项。`,
  'not-merged': () => '这次合并已经撤销，请刷新。',
  'merged-on': (d) => `${String(d.number)}后来又并入了别的关切，请先撤销后面那次合并。`,
  'reason-missing': () => '请写明理由，以后要能说清。',
  'reason-names-somebody': () => '这里会永久留痕，不能写电话、证件号。请改写。',
  'same-opinion': () => '请选两条不同的意见。',
  'marked-already': () => '这两条已经标记为同一人，请刷新。',
  'mark-undone': () => '这个标记已经取消，请刷新。',
}
const enRefusal: RefusalSentences<Codes> = {
  'title-names-somebody': () => 'Residents read the title: take phone and identity numbers out.',
  'place-retired': () => 'This unit no longer exists. Choose the one that took its place.',
  'no-opinions': () => 'Choose at least one opinion.',
  'unit-has-item': (d) => `${String(d.unit)} has the open item ${String(d.number)} already.`,
  'changed-since': () => 'Somebody changed it just now. Reload and try again.',
  'same-concern': () => 'A concern cannot be merged with itself. Choose another.',
  'concern-merged': (d) => `${String(d.number)} was merged into another concern. Go on with that one.`,
  'concern-settled': (d) =>
    `An item of ${String(d.number)} is closed, or residents read an answer: it is neither merged nor taken apart. If the problem is back, open its item again.`,
  'not-merged': () => 'This merge was taken apart already. Reload.',
  'merged-on': (d) => `${String(d.number)} was merged into another concern since. Take that merge apart first.`,
  'reason-missing': () => 'Write the reason: it has to stand later on.',
  'reason-names-somebody': () => 'This stays in the trail for good: take phone and identity numbers out.',
  'same-opinion': () => 'Choose two different opinions.',
  'marked-already': () => 'They are marked as one person’s already. Reload.',
  'mark-undone': () => 'The mark was taken back already. Reload.',
}

const zh = { status: zhStatus, people: (count: number) => `${count} 人`, refusal: zhRefusal }
const en = {
  status: enStatus,
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  refusal: enRefusal,
} satisfies typeof zh

export const concernWords = { zh, en }
