/** Words of what is published of an item 公布用语. */
import { superseded } from '@ratchet/domain/rectification/publication'

const zh = {
  publish: '公布',
  withdraw: '撤回公布',
  field: {
    quote: '群众原话（已脱敏）',
    done: '办了什么',
    outcome: '办理结果',
    againDay: '再回话的日期',
    photosBefore: '整改前照片',
    photosAfter: '整改后照片',
    reason: '撤回理由',
  },
  from: { resident: '群众照片', unit: '单位照片' },
  confirmed: '群众本人认可已解决',
  people: (people: number) => `${people} 人反映`,
  live: (day: string, by: string) => `${day} 由${by}公布`,
  withdrawn: (day: string, reason: string) =>
    reason === superseded ? `${day} 重新办理后另行公布` : `${day} 撤回公布：${reason}`,
}
const en = {
  publish: 'Publish',
  withdraw: 'Withdraw the publication',
  field: {
    quote: 'What residents said (masked)',
    done: 'What was done',
    outcome: 'Outcome',
    againDay: 'Day to answer again',
    photosBefore: 'Photos before',
    photosAfter: 'Photos after',
    reason: 'Why it is withdrawn',
  },
  from: { resident: 'A resident’s photo', unit: 'The unit’s photo' },
  confirmed: 'A resident says that it is solved',
  people: (people: number) => `${people} ${people === 1 ? 'resident' : 'residents'} said it`,
  live: (day: string, by: string) => `Published ${day} by ${by}`,
  withdrawn: (day: string, reason: string) =>
    reason === superseded ? `Published anew after the item was opened again, ${day}` : `Withdrawn ${day}: ${reason}`,
} satisfies typeof zh

export const publicationWords = { zh, en }
