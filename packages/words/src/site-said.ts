/** Words of 您说我办 on the residents' site: cards, filters, and what stands there while there is nothing. Source: SPEC §3, §8. */
import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { feedbackSiteWords } from './feedback-site.ts'
import { plural } from './number.ts'

/** A theme is called what residents picked when they said it. */
const named = (kinds: Readonly<Record<ThemeId, { readonly name: string }>>) =>
  Object.fromEntries(themeIds.map((id) => [id, kinds[id].name])) as Record<ThemeId, string>

const zh = {
  title: '您说我办',
  lead: '办好的、没办好的，都在这里。',
  homeTitle: '大家说了什么 → 办了什么',
  /** First day of the months that are told; the year is left out where it is this one. */
  since: (year: number | null, month: number) => `${year === null ? '今年' : `${year}年`}${month}月以来`,
  homeSum: (count: number, since: string) => `${since}办完、没办完的共 *${count} 件*。`,
  parts: {
    solved: (count: number) => `*${count} 件*解决了，有照片或本人确认`,
    working: (count: number) => `*${count} 件*还在办`,
    cannot: (count: number) => `*${count} 件*暂时办不到、只作说明，都有原因`,
  },
  seeAll: (count: number) => `看全部 ${count} 件`,
  filters: '筛选',
  place: '村、社区',
  kind: '哪一类',
  theme: named(feedbackSiteWords.zh.kinds),
  any: '全部',
  wholeStreet: (street: string) => `${street}（全部）`,
  show: '查看',
  clear: '不选了，看全部',
  groups: '按办得怎么样看',
  group: { all: '全部', solved: '解决了', working: '在办', cannot: '办不到、已说明' },
  sum: (count: number) => `共 ${count} 件，新的在前。`,
  scope: (since: string) => `${since}办完的、没办完的都在，刚收到的不在。`,
  people: (count: number) => `您说（${count} 人）`,
  peopleAbout: (count: number) => `${count} 人反映`,
  ownFinding: '我们自己查到的',
  quote: (text: string) => `“${text}”`,
  status: {
    solved: '已解决',
    working: '办理中',
    reopened: '重新办',
    cannot: '暂时办不到',
    explained: '已说明',
  },
  did: {
    solved: '我们办：',
    working: '我们在办',
    reopened: '上次办的：',
    cannot: '暂时办不到：',
    explained: '我们的说明：',
  },
  didPutOff: '上次的答复：',
  whole: '看全文',
  confirmed: '反映的人确认：解决了。',
  notSolved: '只作了说明，不算解决。',
  asked: (asked: number, satisfied: number) =>
    satisfied === asked
      ? `回头看：问了 ${asked} 位，${asked} 位说好了。`
      : satisfied === 0
        ? `回头看：问了 ${asked} 位，${asked} 位说没解决。`
        : `回头看：问了 ${asked} 位，${satisfied} 位说好了，${asked - satisfied} 位说没解决。`,
  seen: { fixed: '回头看：派人到现场看过，办好了。', not_fixed: '回头看：派人到现场看过，没办好。' },
  again: (day: string) => `${day}前，我们再回话。`,
  againLate: (day: string) => `说好 ${day}前再回话，已经过了。`,
  due: (day: string) => `${day}前办完。`,
  notEnough: '上次没办好，正在重新办。',
  lookedAgain: '上次办不到，现在又在办。',
  dueAgain: (day: string) => `${day}前，重新办好。`,
  late: (day: string) => `说好 ${day}前办完，已经晚了。`,
  unit: {
    solved: (name: string) => `谁办的：${name}`,
    working: (name: string) => `谁在办：${name}`,
    reopened: (name: string) => `谁在办：${name}`,
    cannot: (name: string) => `谁负责：${name}`,
    explained: (name: string) => `谁负责：${name}`,
  },
  photo: {
    before: { solved: '改前', working: '改前', reopened: '改前', cannot: '您说时', explained: '您说时' },
    after: { solved: '改后', working: '改后', reopened: '上次改后', cannot: '现在', explained: '现在' },
    by: { resident: '居民传来', unit: '单位传来' },
    alt: (when: string, title: string) => `照片，${when}：${title}`,
    more: (count: number) => `还有 ${count} 张照片`,
  },
  next: (count: number) => `再看 ${count} 件`,
  previous: (count: number) => `看前面 ${count} 件`,
  pages: '翻页',
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  emptyTitle: '现在还没有公开的',
  empty: '您说的事，交给单位就写在这里。办好的写，办不到的也写。',
  emptyHere: '这样选，一件也没有。',
}

const enMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July']

const en = {
  title: 'You said, we did',
  lead: 'What got done, and what did not.',
  homeTitle: 'What people said → what was done',
  since: (year, month) => `since ${enMonths[month - 1] ?? month}${year === null ? '' : ` ${year}`}`,
  homeSum: (count, since) => `Finished ${since}, or still open: *${plural(count, 'thing')}*.`,
  parts: {
    solved: (count) => `*${count}* solved: photo or resident’s word`,
    working: (count) => `*${count}* still under way`,
    cannot: (count) => `*${count}* not possible yet, or only explained; always with the reason`,
  },
  seeAll: (count) => `See all ${count}`,
  filters: 'Filters',
  place: 'Place',
  kind: 'Which kind',
  theme: named(feedbackSiteWords.en.kinds),
  any: 'All',
  wholeStreet: (street) => `${street} (all of it)`,
  show: 'Show',
  clear: 'Clear, show all',
  groups: 'By what became of it',
  group: { all: 'All', solved: 'Solved', working: 'Under way', cannot: 'Not done, explained' },
  sum: (count) => `${count} in all, newest first.`,
  scope: (since) => `Finished ${since}, or still open. What just came in is not here yet.`,
  people: (count) => `You said (${count === 1 ? '1 person' : `${count} people`})`,
  peopleAbout: (count) => `${count === 1 ? '1 person' : `${count} people`} told us`,
  ownFinding: 'Found by ourselves',
  quote: (text) => `“${text}”`,
  status: {
    solved: 'Solved',
    working: 'Under way',
    reopened: 'Taken up again',
    cannot: 'Not possible yet',
    explained: 'Explained',
  },
  did: {
    solved: 'We did: ',
    working: 'We are on it',
    reopened: 'What we did last time: ',
    cannot: 'Not possible yet: ',
    explained: 'Our explanation: ',
  },
  didPutOff: 'What we said last time: ',
  whole: 'Read all of it',
  confirmed: 'Whoever told us says: solved.',
  notSolved: 'Explained only. It does not count as solved.',
  asked: (asked, satisfied) =>
    satisfied === asked
      ? `Look-back: ${asked} asked, all say it is done.`
      : satisfied === 0
        ? `Look-back: ${asked} asked, all say it is not done.`
        : `Look-back: ${asked} asked, ${satisfied} say it is done, ${asked - satisfied} that it is not.`,
  seen: { fixed: 'Look-back: seen on site, it is done.', not_fixed: 'Look-back: seen on site, it is not done.' },
  again: (day) => `We will tell you more by ${day}.`,
  againLate: (day) => `We said we would tell you more by ${day}. That day has passed.`,
  due: (day) => `To be done by ${day}.`,
  notEnough: 'It was not good enough. We are doing it again.',
  lookedAgain: 'It was not possible then. We are on it again.',
  dueAgain: (day) => `To be done again by ${day}.`,
  late: (day) => `We promised it by ${day}. It is late.`,
  unit: {
    solved: (name) => `Done by: ${name}`,
    working: (name) => `In charge: ${name}`,
    reopened: (name) => `In charge: ${name}`,
    cannot: (name) => `Who answers: ${name}`,
    explained: (name) => `Who answers: ${name}`,
  },
  photo: {
    before: { solved: 'Before', working: 'Before', reopened: 'Before', cannot: 'Then', explained: 'Then' },
    after: { solved: 'After', working: 'After', reopened: 'After the first try', cannot: 'Now', explained: 'Now' },
    by: { resident: 'sent by a resident', unit: 'sent by the unit' },
    alt: (when, title) => `Photo, ${when.toLowerCase()}: ${title}`,
    more: (count) => `${plural(count, 'more photo')}`,
  },
  next: (count) => `See ${count} more`,
  previous: (count) => `See the ${count} before`,
  pages: 'Further on in the list',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  emptyTitle: 'Nothing is shown yet',
  empty: 'What you tell us stands here once somebody works on it: done or not, both are written.',
  emptyHere: 'Nothing fits this choice.',
} satisfies typeof zh

export const saidWords = { zh, en }
