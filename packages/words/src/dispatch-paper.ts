/** Words that stand on the form of a dispatch 交办单文面; Chinese in whatever language the portal is read. */
import type { FormWords } from '@ratchet/domain/dispatch/paper'
import { paperDay } from './circular-paper.ts'

export const dispatchPaperWords: FormWords = {
  kind: { assignment: '交办单', supervision: '督办单' },
  day: paperDay,
  colon: '：',
  title: (kind, title) => `关于${title}的${kind}`,
  answerBy: (day) => `请于${day}前办结并书面回复办理情况。`,
  column: ['项目', '内容'],
  row: {
    giver: '交办人',
    receiver: '承办单位',
    source: '交办依据',
    deadline: '办理期限',
    receipt: '签收',
    answer: '办理情况',
  },
  signed: (name, day) => `${name}　${day}`,
  toSign: '签收人：　　　　　　　　年　月　日',
  none: '',
}
