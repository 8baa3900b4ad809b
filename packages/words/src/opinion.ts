/** Words of what residents say 群众意见用语: sources, kinds, how far an opinion is, and why an act on it is refused. */
import type {
  AnswerOutcome,
  OpinionKind,
  OpinionRefusal,
  OpinionSource,
  OpinionStatus,
  Verdict,
} from '@ratchet/domain/opinion/opinion'
import type { RefusalSentences } from './refusal.ts'
import { themeWords } from './theme.ts'

const zhSource: Record<OpinionSource, string> = {
  feedback: '居民网上反映',
  helper: '代办',
  phone: '电话代录',
  qr: '扫码评留言',
  household: '入户听取',
  survey: '测评意见',
  hotline: '12345 热线',
  meeting: '座谈会',
  instruction: '领导批示',
  petition: '信访',
  proposal: '建议提案',
  board: '领导留言板',
  grid: '网格员上报',
  chat: '群聊与接龙',
}
const enSource: Record<OpinionSource, string> = {
  feedback: 'Resident online',
  helper: 'Helper',
  phone: 'Phone desk',
  qr: 'Written on a QR survey',
  household: 'Told on a visit',
  survey: 'Written in a survey',
  hotline: '12345 hotline',
  meeting: 'Meeting',
  instruction: "Leader's instruction",
  petition: 'Petition',
  proposal: 'Proposal of a delegate',
  board: 'Message board',
  grid: 'Grid worker',
  chat: 'Group chat',
}

const zhKind: Record<OpinionKind, string> = { ...themeWords.zh, other: '其他' }
const enKind: typeof zhKind = { ...themeWords.en, other: 'Other' }
const zhStatus: Record<OpinionStatus, string> = {
  new: '待分类',
  classified: '已分类',
  joined: '已归并',
  answered: '已答复',
}
const enStatus: Record<OpinionStatus, string> = {
  new: 'Not sorted',
  classified: 'Sorted',
  joined: 'Joined',
  answered: 'Answered',
}
const zhOutcome: Record<AnswerOutcome, string> = {
  explained: '已说明',
  cannot: '暂时办不到',
  not_accepted: '不予受理',
}
const enOutcome: Record<AnswerOutcome, string> = {
  explained: 'Explained',
  cannot: 'Cannot be done for now',
  not_accepted: 'Not accepted',
}
const zhVerdict: Record<Verdict, string> = {
  solved: '居民说已解决',
  unsolved: '居民说没解决',
  agreed: '居民说讲得通',
  disagreed: '居民不同意',
}
const enVerdict: Record<Verdict, string> = {
  solved: 'Resident: solved',
  unsolved: 'Resident: not solved',
  agreed: 'Resident: agreed',
  disagreed: 'Resident: disagreed',
}

const zhRefusal: RefusalSentences<OpinionRefusal> = {
  erased: () => '这条意见的个人信息已经删除，不能再办理。',
  'already-joined': () => '这条意见已归入一项关切。要改归，先写明理由移出。',
  'not-joined': () => '这条意见还没有归入关切。',
  'already-answered': () => '这条意见已经答复。居民不同意时会自动回到收件箱。',
  'theme-missing': () => '请先选定主题。',
  'not-masked': () => '请先完成脱敏。',
  'numbers-left': () => '文中还有电话、证件号等能认出人的号码，请隐去后再保存。',
  'reason-missing': () => '请写明内容或理由。',
  'reason-names-somebody': () => '理由会随记录长期保存，不能写电话、证件号等号码。请改写。',
  'again-day-missing': () => '“暂时办不到”要写明哪天再回话。',
  'again-day-past': (d) => `再回话的日期${String(d.againDay)}已过，请改成今天以后。`,
  'echo-has-no-words': () => '这条是“我也是”，没有原话，不用脱敏。',
  'nobody-to-tell': () => '还没有答复，暂不用告知。',
  'already-told': () => '已经告知过居民。',
  'not-put-off': () => '只有答复为“暂不能办”的才到期再看。',
  'category-unknown': () => '现行目录里没有这个类别，请重新选。',
  'category-elsewhere': () => '这个类别不属于所选主题，请改类别或主题。',
  'second-theme-same': () => '次要主题与主题相同，请改选或清空。',
  'nothing-to-undo': () => '分类之后又有变动，不能撤销；可以直接改分类。',
  'sorted-by-another': () => '这次分类是别人做的，不能替他撤销；可以直接改分类。',
  'sorted-earlier': () => '只能撤销当天的分类；可以直接改分类。',
  'problem-came-back': () => '归并时有销号的事项因此重新打开，不能一键撤销；请到关切里办。',
  'leader-told': () => '标急难愁盼时已通知领导，不能撤销；可以直接改分类。',
  unsure: () => '这条的建议把握不大，请打开逐条看。',
  'changed-since': () => '这条刚有变动，请看过之后再办。',
}
const enRefusal: RefusalSentences<OpinionRefusal> = {
  erased: () => 'The personal data of this opinion was erased; nothing more can be done with it.',
  'already-joined': () => 'It already belongs to a concern. To move it, first take it out with a reason.',
  'not-joined': () => 'It does not belong to a concern yet.',
  'already-answered': () => 'It was answered. It comes back by itself when the resident disagrees.',
  'theme-missing': () => 'Choose the theme first.',
  'not-masked': () => 'Mask the words first.',
  'numbers-left': () => 'A phone, identity or other number is still in the text. Hide it, then save.',
  'reason-missing': () => 'Write the text or the reason.',
  'reason-names-somebody': () => 'The reason is kept for good: take phone and identity numbers out.',
  'again-day-missing': () => 'Say on which day it will be looked at again.',
  'again-day-past': (d) => `The day ${String(d.againDay)} is over. Choose a later one.`,
  'echo-has-no-words': () => 'This is a "me too" without words; there is nothing to mask.',
  'nobody-to-tell': () => 'There is no answer yet, so nobody needs to be told.',
  'already-told': () => 'The resident has been told.',
  'not-put-off': () => 'Only what was answered “not for now” is looked at again.',
  'category-unknown': () => 'There is no such category in the present catalogue. Pick another one.',
  'category-elsewhere': () => 'This category belongs to another theme. Change one of them.',
  'second-theme-same': () => 'The second theme is the first one again. Change it or leave it out.',
  'nothing-to-undo': () => 'Something was done after the sorting; it cannot be undone. Sort it anew instead.',
  'sorted-by-another': () => 'Somebody else sorted this; you cannot undo it for them. Sort it anew instead.',
  'sorted-earlier': () => 'Only what was sorted today can be undone. Sort it anew instead.',
  'problem-came-back': () => 'A closed item opened again when this was joined; it cannot be undone by one key.',
  'leader-told': () => 'The leader was told that it is urgent; it cannot be undone. Sort it anew instead.',
  unsure: () => 'The suggestion is not sure enough. Open this one and look.',
  'changed-since': () => 'It has just been changed. Look at it first.',
}

const zh = {
  source: zhSource,
  kind: zhKind,
  status: zhStatus,
  outcome: zhOutcome,
  verdict: zhVerdict,
  echo: '我也是',
  urgent: '急难愁盼',
  erased: '已删除',
  refusal: zhRefusal,
}
const en = {
  source: enSource,
  kind: enKind,
  status: enStatus,
  outcome: enOutcome,
  verdict: enVerdict,
  echo: 'Me too',
  urgent: 'Urgent need',
  erased: 'Erased',
  refusal: enRefusal,
} satisfies typeof zh

export const opinionWords = { zh, en }
