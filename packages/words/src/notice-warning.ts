/** Sentences and kinds of the notices about warnings 预警通知, and about a hook that was switched off. */
import type { NoticeDetails, NoticeKind } from '@ratchet/domain/notice/notice'

type Kind = Extract<NoticeKind, `warning.${string}` | `webhook.${string}`>
type Sentences = Readonly<Record<Kind, (said: Pick<NoticeDetails, 'number' | 'title'>) => string>>

const zhSentence: Sentences = {
  'warning.drafted': ({ title }) => `系统起草了预警单，请核对后签发或报签：${title}`,
  'warning.toSign': ({ title }) => `紧急预警单等您签发：${title}`,
  'warning.sentBack': ({ title }) => `紧急预警单被退回，请修改后再报签：${title}`,
  'warning.issued': ({ number, title }) => `${number}已送达，请签收并按期反馈：${title}`,
  'warning.objected': ({ number, title }) => `${number}有单位提出异议，请由签发人以外的同志裁定：${title}`,
  'warning.decided': ({ number, title }) => `${number}的异议已有裁定，请查看：${title}`,
  'warning.answered': ({ number, title }) => `${number}已反馈，请核对后认可或退回：${title}`,
  'warning.returned': ({ number, title }) => `${number}的反馈被退回，请补充后再报：${title}`,
  'warning.withdrawn': ({ number, title }) => `${number}已撤销：${title}`,
  'warning.escalated': ({ number, title }) => `${number}逾期没有回应，请督促：${title}`,
  'warning.dueMoved': ({ number, title }) => `${number}的反馈期限随工作日历重算，请查看：${title}`,
  'webhook.off': ({ title }) => `消息推送“${title}”连续失败，已停用，请检查`,
}
const enSentence: Sentences = {
  'warning.drafted': ({ title }) =>
    `A warning was drafted: check it, and issue it or put it before the leader: ${title}`,
  'warning.toSign': ({ title }) => `An urgent warning waits for your signature: ${title}`,
  'warning.sentBack': ({ title }) => `An urgent warning came back, change it and put it forward again: ${title}`,
  'warning.issued': ({ number, title }) => `${number} was served: acknowledge it, and answer in time: ${title}`,
  'warning.objected': ({ number, title }) => `A unit objects to ${number}: whoever did not issue it decides: ${title}`,
  'warning.decided': ({ number, title }) => `The objection to ${number} was decided: ${title}`,
  'warning.answered': ({ number, title }) => `${number} was answered: accept it or send it back: ${title}`,
  'warning.returned': ({ number, title }) => `The answer to ${number} came back: add to it, and answer again: ${title}`,
  'warning.withdrawn': ({ number, title }) => `${number} was withdrawn: ${title}`,
  'warning.escalated': ({ number, title }) => `Nobody responded to ${number} in time, please urge them: ${title}`,
  'warning.dueMoved': ({ number, title }) => `The day to answer ${number} by moved with the calendar: ${title}`,
  'webhook.off': ({ title }) => `The hook “${title}” failed too often and was switched off: please look into it`,
}
const zhKind: Record<Kind, string> = {
  'warning.drafted': '预警起草',
  'warning.toSign': '待签发',
  'warning.sentBack': '退回修改',
  'warning.issued': '预警送达',
  'warning.objected': '预警异议',
  'warning.decided': '异议裁定',
  'warning.answered': '预警反馈',
  'warning.returned': '反馈退回',
  'warning.withdrawn': '预警撤销',
  'warning.escalated': '逾期未应',
  'warning.dueMoved': '期限重算',
  'webhook.off': '推送停用',
}
const enKind: typeof zhKind = {
  'warning.drafted': 'Warning drafted',
  'warning.toSign': 'To sign',
  'warning.sentBack': 'Sent back',
  'warning.issued': 'Warning served',
  'warning.objected': 'Objection',
  'warning.decided': 'Objection decided',
  'warning.answered': 'Warning answered',
  'warning.returned': 'Answer returned',
  'warning.withdrawn': 'Warning withdrawn',
  'warning.escalated': 'No response',
  'warning.dueMoved': 'Due day moved',
  'webhook.off': 'Hook off',
}

export const warningNoticeWords = {
  zh: { sentence: zhSentence, kind: zhKind },
  en: { sentence: enSentence, kind: enKind },
}
