/** Why something that a resident sends is not taken 居民提交提示: primary-school words, what to do, nobody blamed. */
import type { FeedbackRefusal } from '@ratchet/domain/feedback/say'
import type { RefusalSentences } from './refusal.ts'

const zh: RefusalSentences<FeedbackRefusal> = {
  'text-empty': () => '还没写。写一句就行。',
  'text-too-long': (d) => `写了 ${String(d.count)} 个字，最多 ${String(d.longest)} 个。删一点再发。`,
  'text-no-words': () => '只有符号，看不懂。用字说一句。',
  'phone-wrong': () => '号码不对。手机号是 11 位。不想留，就空着。',
  'consent-missing': () => '同意回电的说明变了，请刷新页面，再勾一次。',
  'place-unknown': () => '这个地方找不到了。请重新选一个。',
  'photos-too-many': (d) => `照片太多，最多 ${String(d.most)} 张。`,
  'photo-unknown': () => '照片没传上来。再选一次，或不要照片。',
  'code-unknown': () => '没找到这个查询码。看看有没有少一个字。',
  'nothing-found': () => '没找到。电话要和当时留的一样，话要是最后几个字。',
  'too-many-tries': (d) => `试了太多次。过 ${String(d.minutes)} 分钟再查。`,
  'not-answered-yet': () => '还没答复，过几天再来说。',
  'already-said': () => '您已经说过了，我们记下了。',
  'part-missing': () => '好几家在办。先勾哪家没办好，再点一次。',
  erased: () => '这件事的内容已经删除了。',
  'concern-settled': () => '这件事已经办完了。要是又坏了，请另外说一件。',
}
const en: RefusalSentences<FeedbackRefusal> = {
  'text-empty': () => 'Nothing is written yet. One sentence is enough.',
  'text-too-long': (d) => `You wrote ${String(d.count)} characters, ${String(d.longest)} fit. Make it shorter.`,
  'text-no-words': () => 'There are only signs. Say it in words.',
  'phone-wrong': () => 'That is no phone number. A mobile number has 11 digits. You may leave it empty.',
  'consent-missing': () => 'The text about being called has changed. Reload the page and tick it again.',
  'place-unknown': () => 'That place cannot be found. Choose again.',
  'photos-too-many': (d) => `Too many photos, ${String(d.most)} at most.`,
  'photo-unknown': () => 'The photo did not arrive. Choose it again, or go on without.',
  'code-unknown': () => 'There is no such code. Is a letter missing?',
  'nothing-found': () => 'Nothing found. Use the same number, and the last words that you wrote.',
  'too-many-tries': (d) => `Too many tries. Try again in ${String(d.minutes)} minutes.`,
  'not-answered-yet': () => 'There is no answer yet. Come back in a few days.',
  'already-said': () => 'You have told us already. We wrote it down.',
  'part-missing': () => 'Several units work on it. Tick whose part is not done, then press again.',
  erased: () => 'The content of this matter was erased.',
  'concern-settled': () => 'That one is done. If it came back, please report it anew.',
}

export const feedbackWords = { zh: { refusal: zh }, en: { refusal: en } }
