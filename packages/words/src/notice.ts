/** Words of notices 通知: one sentence a kind, and the page and the bell that show them. */
import type { NoticeDetails, NoticeKind } from '@ratchet/domain/notice/notice'
import { indicatorWords } from './indicator.ts'
import { itemNoticeWords } from './notice-item.ts'
import { warningNoticeWords } from './notice-warning.ts'
import { plural } from './number.ts'
import { surveyPageWords } from './survey-page.ts'

type Said = Pick<NoticeDetails, 'number' | 'title' | 'review'>
type Sentences = Readonly<Record<NoticeKind, (said: Said) => string>>

const zhReview = { plan: '计划', progress: '进度', result: '结果' } as const
const enReview: Record<keyof typeof zhReview, string> = { plan: 'plan', progress: 'progress report', result: 'result' }
const zhOf = ({ title, review }: Said) => `“${title}”的${zhReview[review ?? 'plan']}`
const enOf = ({ title, review }: Said) => `the ${enReview[review ?? 'plan']} of “${title}”`

/** A notice holds the indicator's code; its name is said in the reader's language. */
const indicatorName = (locale: 'zh' | 'en', code: string) =>
  (indicatorWords[locale].name as Readonly<Record<string, string>>)[code] ?? code

const zhSentence: Sentences = {
  ...warningNoticeWords.zh.sentence,
  ...itemNoticeWords.zh.sentence,
  'item.assigned': ({ title }) => `“${title}”已交办，请按时限整改`,
  'item.submitted': (said) => `${zhOf(said)}已提交，请审核`,
  'item.returned': (said) => `${zhOf(said)}被退回，请修改后再提交`,
  'item.approved': (said) => `${zhOf(said)}已通过审核`,
  'item.closed': ({ title }) => `“${title}”已销号`,
  'item.reopened': ({ title }) => `“${title}”重新办理：群众说没有解决，请再次整改`,
  'opinion.unsolved': ({ title, number }) => `群众说没有解决，请核实：${title ? `“${title}”` : number}`,
  'opinion.added': ({ title, number }) => `群众补充了情况，请看后转告承办单位：${title ? `“${title}”` : number}`,
  'opinion.urgent': ({ title, number }) => `收到急难愁盼意见，请尽快交办：${title ? `“${title}”` : number}`,
  'concern.merged': ({ number, title }) => `${number}所属的关切已合并到${title}，事项照常办理`,
  'concern.unmerged': ({ number, title }) => `合并撤销：${number}仍归${title}`,
  'case.noticed': ({ number }) => `问责告知书${number}已送达，请签收，并在期限内陈述申辩`,
  'case.toDecide': ({ number }) => `问责案件${number}的陈述申辩已有结果，请提交会议决定`,
  'case.toServe': ({ number }) => `问责案件${number}已作出决定，请送达`,
  'case.served': ({ number }) => `问责案件${number}的决定已送达，可在期限内申请复核或提出异议`,
  'case.remedyFiled': ({ number }) => `问责案件${number}有人申请复核、提出异议或申诉，请办理`,
  'case.changed': ({ number }) => `问责案件${number}的决定有变更，请查看`,
  'circular.issued': ({ number, title }) => `${number}《${title}》已印发，请签收`,
  'dispatch.given': ({ number, title }) => `${number}“${title}”已下达，请签收并按期办理`,
  'dispatch.answered': ({ number, title }) => `${number}“${title}”已回复，请核对后确认或退回`,
  'dispatch.returned': ({ number, title }) => `${number}“${title}”的回复被退回，请补充后再回复`,
  'supervision.found': ({ number, title }) => `督查${number}发现问题，请按期回复：${title}`,
  'lookback.seedProposed': ({ number, title }) => `${number}的公开种子已填写，请对照${title}核对`,
  'lookback.assigned': ({ number }) => `${number}有回访或现场看分给您，请到回头看办理`,
  'score.returned': ({ number, title }) =>
    `${surveyPageWords.zh.quarter(number)}填报的“${indicatorName('zh', title)}”被退回，请修改后再提交`,
}
const enSentence: Sentences = {
  ...warningNoticeWords.en.sentence,
  ...itemNoticeWords.en.sentence,
  'item.assigned': ({ title }) => `“${title}” was assigned to you: put it right by its due day`,
  'item.submitted': (said) => `Please review ${enOf(said)}`,
  'item.returned': (said) => `Returned, please change and send again: ${enOf(said)}`,
  'item.approved': (said) => `Approved: ${enOf(said)}`,
  'item.closed': ({ title }) => `“${title}” is closed`,
  'item.reopened': ({ title }) => `“${title}” is open again: residents say it is not solved`,
  'opinion.unsolved': ({ title, number }) => `A resident says it is not solved: ${title ? `“${title}”` : number}`,
  'opinion.added': ({ title, number }) => `A resident added something: ${title ? `“${title}”` : number}`,
  'opinion.urgent': ({ title, number }) => `Urgent need, please hand it on: ${title ? `“${title}”` : number}`,
  'concern.merged': ({ number, title }) => `The concern of ${number} was merged into ${title}: the item goes on`,
  'concern.unmerged': ({ number, title }) => `A merge was taken apart: ${number} belongs to ${title} again`,
  'case.noticed': ({ number }) => `The notice of case ${number} was served: confirm it, and answer in time`,
  'case.toDecide': ({ number }) => `Case ${number} was heard: bring it before the meeting`,
  'case.toServe': ({ number }) => `Case ${number} was decided: serve the decision`,
  'case.served': ({ number }) =>
    `The decision of case ${number} was served on you: a review or objection is open to you`,
  'case.remedyFiled': ({ number }) => `A review, objection or appeal was filed in case ${number}`,
  'case.changed': ({ number }) => `The decision of case ${number} was changed`,
  'circular.issued': ({ number, title }) => `${number} “${title}” was issued: please acknowledge it`,
  'dispatch.given': ({ number, title }) => `${number} “${title}” was given to you: receive it, and answer in time`,
  'dispatch.answered': ({ number, title }) => `${number} “${title}” was answered: confirm it or send it back`,
  'dispatch.returned': ({ number, title }) =>
    `The answer to ${number} “${title}” came back: add to it, and answer again`,
  'supervision.found': ({ number, title }) => `Inspection ${number} found something, please answer in time: ${title}`,
  'lookback.seedProposed': ({ number, title }) => `The seed of ${number} was typed: compare it with ${title}`,
  'lookback.assigned': ({ number }) => `Calls or visits of ${number} were given to you`,
  'score.returned': ({ number, title }) =>
    `Returned in the report of ${surveyPageWords.en.quarter(number)}, please change and hand in again: ${indicatorName('en', title)}`,
}

const zhKind: Readonly<Record<NoticeKind, string>> = {
  ...warningNoticeWords.zh.kind,
  ...itemNoticeWords.zh.kind,
  'item.assigned': '交办',
  'item.submitted': '待审',
  'item.returned': '退回',
  'item.approved': '通过',
  'item.closed': '销号',
  'item.reopened': '重新办理',
  'opinion.unsolved': '未解决',
  'opinion.added': '补充',
  'opinion.urgent': '急难愁盼',
  'concern.merged': '合并',
  'concern.unmerged': '撤销合并',
  'case.noticed': '问责告知',
  'case.toDecide': '待决定',
  'case.toServe': '待送达',
  'case.served': '决定送达',
  'case.remedyFiled': '复核申诉',
  'case.changed': '决定变更',
  'circular.issued': '印发',
  'dispatch.given': '交办单',
  'dispatch.answered': '交办回复',
  'dispatch.returned': '回复退回',
  'supervision.found': '督查问题',
  'lookback.seedProposed': '核对种子',
  'lookback.assigned': '回头看',
  'score.returned': '填报退回',
}
const enKind: Readonly<Record<NoticeKind, string>> = {
  ...warningNoticeWords.en.kind,
  ...itemNoticeWords.en.kind,
  'item.assigned': 'Assigned',
  'item.submitted': 'To review',
  'item.returned': 'Returned',
  'item.approved': 'Approved',
  'item.closed': 'Closed',
  'item.reopened': 'Re-opened',
  'opinion.unsolved': 'Not solved',
  'opinion.added': 'Added',
  'opinion.urgent': 'Urgent need',
  'concern.merged': 'Merged',
  'concern.unmerged': 'Taken apart',
  'case.noticed': 'Case notice',
  'case.toDecide': 'To decide',
  'case.toServe': 'To serve',
  'case.served': 'Served',
  'case.remedyFiled': 'Remedy',
  'case.changed': 'Changed',
  'circular.issued': 'Issued',
  'dispatch.given': 'Instruction',
  'dispatch.answered': 'Answered',
  'dispatch.returned': 'Answer returned',
  'supervision.found': 'Finding',
  'lookback.seedProposed': 'Seed to compare',
  'lookback.assigned': 'Look-back',
  'score.returned': 'Report returned',
}

const zh = {
  title: (unread: number, all: number) =>
    unread > 0 ? `${unread} 条通知未读` : all > 0 ? '通知都看过了' : '还没有通知',
  sub: '交办、待审、退回、重新办理等与您有关的事，在这里通知您。打开一条就算已读。',
  crumb: '系统 / 通知',
  bell: '通知',
  bellCount: (unread: number) => (unread > 99 ? '99+' : String(unread)),
  bellLabel: (unread: number) => (unread === 0 ? '通知，没有未读' : `通知 ${zh.bellCount(unread)} 条未读`),
  sentence: zhSentence,
  kind: zhKind,
  anyKind: '全部类别',
  kindFilter: '类别',
  show: '范围',
  only: { unread: '未读', all: '全部' },
  unread: '未读',
  read: '已读',
  reason: (text: string) => `退回理由：${text}`,
  markOne: '标为已读',
  markOneOf: (sentence: string) => `标为已读：${sentence}`,
  markAll: '全部标为已读',
  markThese: (count: number) => `这 ${count} 条标为已读`,
  list: '通知列表',
  found: (shown: number, found: number) => (shown < found ? `共 ${found} 条，列出最近 ${shown} 条` : `共 ${found} 条`),
  more: '再看 50 条',
  noneTitle: '有事会在这里告诉您',
  noneHint: '有事项交办给您、等您审核或被退回时，会有一条通知，页面上方的“通知”显示条数。',
  doneTitle: '没有未读的通知',
  doneHint: '新通知到了，页面上方的“通知”会显示条数。',
  seeAll: '看全部通知',
  filteredTitle: (kind: string, unreadOnly: boolean) => `没有${unreadOnly ? '未读的' : ''}“${kind}”通知`,
  filteredHint: '换一个类别，或者看全部通知。',
}
const en: typeof zh = {
  title: (unread, all) =>
    unread > 0 ? `${plural(unread, 'unread notice')}` : all > 0 ? 'All notices are read' : 'No notices yet',
  sub: 'What is assigned to you, waits for your review, comes back or opens again is told here. Opening one marks it read.',
  crumb: 'System / Notices',
  bell: 'Notices',
  bellCount: (unread) => (unread > 99 ? '99+' : String(unread)),
  bellLabel: (unread) => (unread === 0 ? 'Notices, none unread' : `Notices ${en.bellCount(unread)} unread`),
  sentence: enSentence,
  kind: enKind,
  anyKind: 'Any kind',
  kindFilter: 'Kind',
  show: 'Show',
  only: { unread: 'Unread', all: 'All' },
  unread: 'Unread',
  read: 'Read',
  reason: (text) => `Returned because: ${text}`,
  markOne: 'Mark as read',
  markOneOf: (sentence) => `Mark as read: ${sentence}`,
  markAll: 'Mark all as read',
  markThese: (count) => `Mark these ${count} as read`,
  list: 'Notices',
  found: (shown, found) =>
    shown < found ? `${plural(found, 'notice')}, the latest ${shown} listed` : plural(found, 'notice'),
  more: '50 more',
  noneTitle: 'You will be told here',
  noneHint: 'When something is assigned to you, waits for your review or is returned, you read it here.',
  doneTitle: 'No unread notices',
  doneHint: 'When a new one comes, the count stands at the top of every page.',
  seeAll: 'See all notices',
  filteredTitle: (kind, unreadOnly) => `No ${unreadOnly ? 'unread ' : ''}notices of the kind “${kind}”`,
  filteredHint: 'Choose another kind, or see all notices.',
}
export const noticeWords = { zh, en }
