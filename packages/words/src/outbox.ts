/** Words about deliveries 发送记录: what the rules refuse. */
import type { OutboxRefusal } from '@ratchet/domain/outbox/delivery'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<OutboxRefusal, (details: RefusalDetails) => string>
const zhRefusal: Sentences = {
  'already-delivered': () => '对方已经收到这条消息。',
  'not-tried-yet': () => '这条消息还没有发过，到时间会自动发送。',
  'delivery-dropped': () => '这条消息已经不再发送。',
  'hook-off': (d) => `“${String(d.name)}”已停用，请先启用。`,
}
const enRefusal: Sentences = {
  'already-delivered': () => 'The receiver has taken this message already.',
  'not-tried-yet': () => 'This message was not tried yet: it is sent by itself when its time comes.',
  'delivery-dropped': () => 'This message is not sent any more.',
  'hook-off': (d) => `“${String(d.name)}” is off. Switch it on first.`,
}
const zh = { refusal: zhRefusal }
const en = { refusal: enRefusal } satisfies typeof zh
export const outboxWords = { zh, en }
