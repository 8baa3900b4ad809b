import { addDays, type Day } from '@ratchet/domain/day'
import type { BankId } from '@ratchet/domain/questionnaire/bank'
import type { Bilingual, Item } from '@ratchet/domain/questionnaire/item'
import type { Approval } from '@ratchet/domain/questionnaire/questionnaire'
import { morning, type Stage } from './half-year.ts'

const NAME = '群众满意度码上评'
/** Campaigns of the whole demonstration and the next ones lie within it. */
const VALID_DAYS = 4 * 365

const title: Bilingual = { zh: '群众满意度码上评', en: 'QR survey of residents’ satisfaction' }
const introduction: Bilingual = {
  zh: '点一下就算一票，不记姓名和电话。答不答、答几题，都由您定。',
  en: 'One tap counts. No name or phone number is kept. Whether you answer, and how much, is up to you.',
}

/** The bank's subjects, asked the way neighbours would ask each other; what is at the door comes first. */
const asked: readonly (readonly [id: BankId, zh: string, en: string])[] = [
  [
    'sanitation',
    '您家周边的环境卫生（清扫、垃圾、异味），您满意不满意？',
    'How satisfied or dissatisfied are you with cleanliness near your home (sweeping, rubbish, smells)?',
  ],
  [
    'property',
    '小区物业（维修、保洁、收费），您满意不满意？',
    'How satisfied or dissatisfied are you with your property company (repairs, cleaning, charges)?',
  ],
  [
    'transport',
    '平时出门（道路、公交、停车），您满意不满意？',
    'How satisfied or dissatisfied are you with getting around (roads, buses, parking)?',
  ],
  [
    'cadre_style',
    '街道、社区（村）干部办事（态度、快慢、公道），您满意不满意？',
    'How satisfied or dissatisfied are you with how officials here do their work (manner, speed, fairness)?',
  ],
  [
    'teaching',
    '孩子上学（学校、幼儿园的教学和管理），您满意不满意？',
    'How satisfied or dissatisfied are you with schools here (teaching and management)?',
  ],
  [
    'poverty_employment',
    '困难帮扶和找工作的服务，您满意不满意？',
    'How satisfied or dissatisfied are you with help in need and with finding work?',
  ],
  [
    'resettlement',
    '拆迁安置（补偿、过渡、安置房），您满意不满意？',
    'How satisfied or dissatisfied are you with resettlement (compensation, interim, new housing)?',
  ],
  [
    'overall',
    '总的来说，您对这里的各项工作满意不满意？',
    'All in all, how satisfied or dissatisfied are you with the work done here?',
  ],
]
const items = asked.map(
  ([id, zh, en]): Item => ({ id, kind: 'five', words: { zh, en }, required: false, dontKnow: true }),
)

/** The questionnaire of the QR survey, issued on the day by the owner, with an invented filing that says so. Answers its id. */
export async function playQrQuestionnaire({ player }: Pick<Stage, 'player'>, at: Day): Promise<string> {
  const now = morning(at)
  const approval: Approval = {
    basis: 'filed',
    body: '西安市统计局（示例）',
    mark: '港满评2表（示例）',
    number: `市统备〔${at.slice(0, 4)}〕00号（示例）`,
    validUntil: addDays(at, VALID_DAYS),
  }
  const drafted = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.draft({ name: NAME, kind: 'qr', title, key }),
  )
  const { questionnaire } = await player.play('owner', now, (caller) => caller.questionnaire.find({ id: drafted.id }))
  const { scalesEdition } = questionnaire
  const content = { kind: 'qr' as const, title, introduction, items, scalesEdition, approval }
  const edited = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.edit({ ...content, id: drafted.id, seen: drafted.version, key }),
  )
  const issued = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.issue({ id: drafted.id, seen: edited.version, key }),
  )
  return issued.id
}
