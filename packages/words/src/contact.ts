/** Words of contact data 联系方式用语: why a number is looked at, what was agreed to, how long it is kept. */
import type { RetentionClass } from '@ratchet/domain/contact/retention'
import type { ContactRefusal, UnmaskPurpose } from '@ratchet/domain/contact/unmask'
import type { RefusalSentences } from './refusal.ts'

const zhPurpose: Record<UnmaskPurpose, string> = { callback: '回电告知', clarify: '问清情况', urgent: '紧急处置' }
const enPurpose: Record<UnmaskPurpose, string> = {
  callback: 'Call back',
  clarify: 'Ask for details',
  urgent: 'Urgent danger',
}
const zhClass: Record<RetentionClass, string> = { contact: '手机号', photo: '照片', words: '原话' }
const enClass: Record<RetentionClass, string> = { contact: 'Phone numbers', photo: 'Photos', words: 'Words' }

const zhRefusal: RefusalSentences<ContactRefusal> = {
  'no-contact': () => '居民没有留电话。请让社区上门告知，或等居民凭查询码来看。',
  'contact-erased': () => '电话已删除。',
  'no-consent': () => '居民没有同意回电。只有紧急处置才能查看。',
  'quota-used': (d) => `今天已查看 ${String(d.perDay)} 次，达到上限。请明天再查，或由另一位有权限的人办理。`,
  'view-closed': (d) => `查看已超过 ${String(d.minutes)} 分钟。需要时请重新申请，会再记一次。`,
  erased: () => '这条意见的个人信息已经删除。',
  'reason-missing': () => '请写明理由。',
  'reason-names-somebody': () => '事由会长期留痕，不能写电话、证件号等号码。请改写。',
}
const enRefusal: RefusalSentences<ContactRefusal> = {
  'no-contact': () => 'The resident left no number. Let the community tell them, or wait until they use the code.',
  'contact-erased': () => 'The number was erased.',
  'no-consent': () => 'The resident did not agree to be called. It can be seen for urgent danger only.',
  'quota-used': (d) =>
    `You have looked ${String(d.perDay)} times today, which is the limit. Try tomorrow or ask a colleague.`,
  'view-closed': (d) => `The look is over after ${String(d.minutes)} minutes. Ask again; it will be recorded again.`,
  erased: () => 'The personal data of this opinion was erased.',
  'reason-missing': () => 'Give the reason.',
  'reason-names-somebody': () => 'The reason stays in the trail for good: take phone and identity numbers out.',
}

const zh = { purpose: zhPurpose, retention: zhClass, refusal: zhRefusal }
const en = { purpose: enPurpose, retention: enClass, refusal: enRefusal } satisfies typeof zh

export const contactWords = { zh, en }
