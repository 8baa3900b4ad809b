/**
 * What a message outside says 外发消息文本, for group chats: a number, a unit and a day, and nothing of a person, a resident, a
 * score or a rank. Groups read Chinese in whatever language the portal is read. Source: SPEC §12 (群通知, without rankings).
 */
import type { Message, MessageKind } from '@ratchet/domain/outbox/message'
import { paperDay } from './circular-paper.ts'

const sentence: Readonly<Record<MessageKind, string>> = {
  'item.assigned': '整改事项已交办，请按时限办理',
  'item.submitted': '整改材料已提交，请审核',
  'item.returned': '整改材料被退回，请修改后再提交',
  'item.closed': '整改事项已销号',
  'item.reopened': '整改事项重新办理',
  'circular.issued': '公文已印发，请签收',
  'dispatch.given': '交办单已下达，请签收',
  'dispatch.answered': '交办事项已回复，请核对',
  'supervision.found': '督查发现问题，请按期回复',
  'warning.drafted': '预警单已起草，请核对',
  'warning.toSign': '紧急预警单等待签发',
  'warning.issued': '预警单已送达，请签收并按期反馈',
  'warning.answered': '预警单已反馈，请核对',
  'warning.objected': '预警单有单位提出异议，请裁定',
  'warning.escalated': '预警单逾期没有回应，请督促',
  'webhook.test': '这是一条测试消息，收到即表示推送可用',
}

export const messageWords = {
  sentence,
  textOf: ({ kind, details: { number, unit, due } }: Pick<Message, 'kind' | 'details'>): string => {
    const about = [number, unit].filter(Boolean).join(' ')
    const until = due ? `（${paperDay(due)}前）` : ''
    return `【满意度棘轮】${about ? `${about}：` : ''}${sentence[kind]}${until}`
  },
}
