/** Words of concerns 重点关切用语. */
import type { ConcernRefusal, ConcernStatus } from '@ratchet/domain/concern/concern'
import type { RefusalSentences } from './refusal.ts'

const zhStatus: Record<ConcernStatus, string> = { new: '待立项', working: '整改中', settled: '已销号' }
const enStatus: Record<ConcernStatus, string> = { new: 'No item yet', working: 'Being put right', settled: 'Closed' }

const zhRefusal: RefusalSentences<ConcernRefusal> = {
  'title-names-somebody': () => '标题居民也能看到，不能有电话、证件号。请改写。',
  'place-retired': () => '这个单位已撤销或并入其他单位，请选现在的单位。',
  'no-opinions': () => '请至少选一条意见。',
}
const enRefusal: RefusalSentences<ConcernRefusal> = {
  'title-names-somebody': () => 'Residents read the title: take phone and identity numbers out.',
  'place-retired': () => 'This unit no longer exists. Choose the one that took its place.',
  'no-opinions': () => 'Choose at least one opinion.',
}

const zh = { status: zhStatus, people: (count: number) => `${count} 人`, refusal: zhRefusal }
const en = {
  status: enStatus,
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  refusal: enRefusal,
} satisfies typeof zh

export const concernWords = { zh, en }
