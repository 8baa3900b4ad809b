/**
 * Pages that must be told while nothing else works 兜底页面: too many at once, too much sent, the database gone. They stand in
 * both languages, since nobody has been asked yet which one is wanted. Source: UX §5 "Words"; RELIABILITY "Lifecycle".
 */
interface Told {
  readonly title: string
  readonly lines: readonly string[]
}
const troubles = ['busy', 'away', 'too-large', 'not-taken', 'broken'] as const
export type PlainTrouble = (typeof troubles)[number]
type Pages = Readonly<Record<PlainTrouble, Told>> & {
  readonly language: string
  readonly again: string
  /** Where a form was sent: the browser sends it once more, and it counts once. */
  readonly resend: string
  readonly back: string
  readonly home: string
  readonly number: (id: string) => string
}

const zh: Pages = {
  language: 'zh-CN',
  busy: { title: '人有点多，请等几秒', lines: ['网站没坏，是同时来的人多。', '之前交成功的都在，一份没丢。'] },
  away: { title: '网站正在恢复', lines: ['之前交成功的都在，一份没丢。', '现在暂时存不进去，一般几分钟就好。'] },
  'too-large': { title: '交的东西太大了', lines: ['这一次没有存。', '文字写短一点，照片少放一张，再交一次。'] },
  'not-taken': { title: '这一次没收到', lines: ['送来的内容读不出来。', '请从头打开网页，再填一次。'] },
  broken: { title: '这一页没打开', lines: ['是我们这边出了错，不怪您。', '之前交成功的都在，一份没丢。'] },
  again: '再试一次',
  resend: '按一下浏览器的“刷新”，会再交一次，只算一份。',
  back: '按“返回”回到刚才填的那一页。',
  home: '回首页',
  number: (id) => `出错号 ${id}`,
}

const en: Pages = {
  language: 'en',
  busy: {
    title: 'Many people at once: wait a few seconds',
    lines: ['Nothing is broken.', 'All that was taken before is still here.'],
  },
  away: {
    title: 'We are coming back',
    lines: ['All that was taken before is still here.', 'We cannot keep anything just now; it mostly takes minutes.'],
  },
  'too-large': {
    title: 'That was too much at once',
    lines: ['Nothing was kept this time.', 'Write less or leave a photo out, and send it again.'],
  },
  'not-taken': {
    title: 'This did not arrive',
    lines: ['What came could not be read.', 'Open the page afresh and fill it in again.'],
  },
  broken: {
    title: 'This page did not open',
    lines: ['The fault is ours, not yours.', 'All that was taken before is still here.'],
  },
  again: 'Try again',
  resend: 'Reload the page: it is sent again and counts once.',
  back: 'Go back to the page that you filled in.',
  home: 'To the first page',
  number: (id) => `Error number ${id}`,
}

export const plainPageWords = { zh, en }
