/** Words about ballots 扫码答卷用语: what the rules refuse and what the marks are called. */
import type { BallotRefusal } from '@ratchet/domain/ballot/ballot'
import type { AsideSign, ReceiptSign } from '@ratchet/domain/ballot/view-rule'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<BallotRefusal, (details: RefusalDetails) => string>

const zhRefusal: Sentences = {
  'point-unknown': () => '没有这个码。请对着纸上的字再输一次，或者打12345问一问。',
  'point-closed': () => '这个码已经停用，请扫附近新贴的码。',
  'campaign-not-running': () => '现在没有正在进行的测评，您的回答没有收下。',
  'answers-wrong': () => '这个回答不在选项里，请重新选一下。',
  'form-unknown': () => '没找到您前面的回答，请重新扫码。',
  'key-reused': () => '这一题已经收到过了，以第一次为准。',
  'nothing-answered': () => '还没有选，请先选一个。',
}
const enRefusal: Sentences = {
  'point-unknown': () => 'There is no such code. Please type it again as it is printed, or call 12345.',
  'point-closed': () => 'This code is no longer in use. Please scan the new one nearby.',
  'campaign-not-running': () => 'No survey is running at the moment, so your answer was not taken.',
  'answers-wrong': () => 'This is none of the answers offered. Please choose again.',
  'form-unknown': () => 'Your earlier answers were not found. Please scan the code again.',
  'key-reused': () => 'This question has been answered already; the first answer stands.',
  'nothing-answered': () => 'Nothing has been chosen yet. Please choose one.',
}

const zhSign: Record<ReceiptSign, string> = {
  fast: '答得过快',
  straight: '全部选同一项',
  'no-token': '没有页面凭证',
  'stale-token': '页面凭证过期',
}
const enSign: typeof zhSign = {
  fast: 'Very fast',
  straight: 'All answers alike',
  'no-token': 'Not from our page',
  'stale-token': 'From an old page',
}

const zhAside: Record<AsideSign, string> = {
  'no-proof-cap': '未经算力核验，超出每日上限',
  'shared-cap': '同一网络当日份数超出上限',
  'fast-straight': '过快且全部选同一项',
}
const enAside: typeof zhAside = {
  'no-proof-cap': 'Without proof of work, over the day’s cap',
  'shared-cap': 'From one network, over the day’s cap',
  'fast-straight': 'Very fast and all answers alike',
}

const zh = { refusal: zhRefusal, sign: zhSign, aside: zhAside }
const en = { refusal: enRefusal, sign: enSign, aside: enAside } satisfies typeof zh

export const ballotWords = { zh, en }
