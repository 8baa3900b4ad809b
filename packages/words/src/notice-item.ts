/** Sentences and kinds of the notices about the work on an item beside its reviews: 退单、时限、协办、反弹. */
import type { NoticeDetails, NoticeKind } from '@ratchet/domain/notice/notice'

type Kind = Extract<
  NoticeKind,
  | 'item.contested'
  | 'item.routed'
  | 'item.timeAsked'
  | 'item.timeDecided'
  | 'item.dueMoved'
  | 'item.deadlineSet'
  | 'item.lookedAgain'
  | 'item.partSet'
  | 'item.recurred'
>
type Sentences = Readonly<Record<Kind, (said: Pick<NoticeDetails, 'title'>) => string>>

const zhSentence: Sentences = {
  'item.contested': ({ title }) => `“${title}”被退单，请在时限内裁定`,
  'item.routed': ({ title }) => `“${title}”的退单已有裁定，请查看`,
  'item.timeAsked': ({ title }) => `“${title}”申请调整时限，请决定`,
  'item.timeDecided': ({ title }) => `“${title}”的时限有了变化，请查看`,
  'item.dueMoved': ({ title }) => `工作日历变更，“${title}”的时限随之调整，请查看`,
  'item.deadlineSet': ({ title }) => `“${title}”的完成时限已定，请按时整改`,
  'item.lookedAgain': ({ title }) => `“${title}”到了约定再看的时候，重新办理，请提交计划`,
  'item.partSet': ({ title }) => `“${title}”有一项由您单位协办，请按时完成`,
  'item.recurred': ({ title }) => `问题反弹，“${title}”重新办理，并请填写管理事项`,
}
const enSentence: Sentences = {
  'item.contested': ({ title }) => `“${title}” was returned as wrongly assigned, please decide in time`,
  'item.routed': ({ title }) => `The return of “${title}” was decided, please look`,
  'item.timeAsked': ({ title }) => `More time is asked for “${title}”, please decide`,
  'item.timeDecided': ({ title }) => `The due day of “${title}” has changed, please look`,
  'item.dueMoved': ({ title }) => `The calendar changed and moved the due day of “${title}”`,
  'item.deadlineSet': ({ title }) => `The due day of “${title}” is set: put it right by then`,
  'item.lookedAgain': ({ title }) => `“${title}” is looked at again as promised: send a plan`,
  'item.partSet': ({ title }) => `Your unit has a part in “${title}”, please finish it in time`,
  'item.recurred': ({ title }) => `The problem came back: “${title}” is open again, with a management item to fill in`,
}
const zhKind: Record<Kind, string> = {
  'item.contested': '退单',
  'item.routed': '退单裁定',
  'item.timeAsked': '时限申请',
  'item.timeDecided': '时限变化',
  'item.dueMoved': '日历变更',
  'item.deadlineSet': '时限已定',
  'item.lookedAgain': '到期再看',
  'item.partSet': '协办分工',
  'item.recurred': '问题反弹',
}
const enKind: typeof zhKind = {
  'item.contested': 'Routing returned',
  'item.routed': 'Routing decided',
  'item.timeAsked': 'Time asked for',
  'item.timeDecided': 'Due day changed',
  'item.dueMoved': 'Calendar changed',
  'item.deadlineSet': 'Due day set',
  'item.lookedAgain': 'Looked at again',
  'item.partSet': 'Part to do',
  'item.recurred': 'Recurrence',
}

export const itemNoticeWords = {
  zh: { sentence: zhSentence, kind: zhKind },
  en: { sentence: enSentence, kind: enKind },
}
