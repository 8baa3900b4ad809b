/** Words that stand on a reply in its source's form 来源回复文面; Chinese in whatever language the portal is read. */
import type { ReplyWords } from '@ratchet/domain/intake/reply'
import { paperDay } from './circular-paper.ts'

/** Why opinions of one paste are one person's. */
export const sameSpeakerNote = '同一群聊的同一说话人'

const numbered = (number: string) => (number === '' ? '' : `（编号：${number}）`)

export const replyWords: ReplyWords = {
  day: paperDay,
  colon: '：',
  title: {
    petition: () => '关于信访事项的处理意见书',
    proposal: () => '关于建议提案办理情况的答复函',
    instruction: () => '关于领导批示办理情况的报告',
    other: () => '关于反映事项办理情况的答复函',
  },
  opening: {
    petition: (day, number) => `您于${day}提出的信访事项${numbered(number)}已收悉。经调查核实，现将处理意见答复如下：`,
    proposal: (day, number) => `您提出的建议（提案）${numbered(number)}已于${day}收悉。经研究办理，现答复如下：`,
    instruction: (day, number) => `${day}批示${numbered(number)}已收悉并组织办理，现将办理情况报告如下：`,
    other: (day, number) => `您于${day}反映的事项${numbered(number)}已收悉。经核实办理，现答复如下：`,
  },
  closing: {
    petition: [
      '如对本处理意见不服，可以自收到本意见书之日起30日内，向本机关的本级人民政府或者上一级机关、单位请求复查。',
    ],
    proposal: ['感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见。'],
    instruction: ['专此报告。'],
    other: ['感谢您的反映，欢迎继续监督。'],
  },
  text: {
    system: ({ number, day, answer }) =>
      [...(number === '' ? [] : [`工单编号：${number}`]), `答复日期：${day}`, `办理情况：${answer}`].join('\n'),
    meeting: ({ day, answer }) => `${day}办理情况通报：${answer}`,
    group: ({ answer }) => `【办理回复】${answer}如仍有问题，请直接在群内说明或拨打12345。`,
    plain: ({ answer }) => answer,
  },
}
