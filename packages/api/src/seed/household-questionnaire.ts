import { addDays, type Day } from '@ratchet/domain/day'
import type { Bilingual, Item } from '@ratchet/domain/questionnaire/item'
import type { Approval } from '@ratchet/domain/questionnaire/questionnaire'
import { morning, type Stage } from './half-year.ts'

const NAME = '群众满意度入户调研'
const VALID_DAYS = 4 * 365

const title: Bilingual = { zh: '群众满意度入户调研', en: 'Household visits on residents’ satisfaction' }
const introduction: Bilingual = {
  zh: '想听听您家的看法，一分钟就好。答案只作汇总，不愿答的可以不答。',
  en: 'We would like to hear what your household thinks. It takes a minute; only totals are kept, and you may leave out any question.',
}

/** Four taps: whoever stands at a door has not more than a minute. */
const items: Item[] = [
  {
    id: 'overall',
    kind: 'five',
    words: {
      zh: '总的来说，您对这里的各项工作满意不满意？',
      en: 'All in all, how satisfied or dissatisfied are you with the work done here?',
    },
    required: true,
    dontKnow: true,
  },
  {
    id: 'cadre_style',
    kind: 'five',
    words: {
      zh: '街道、社区（村）干部办事（态度、快慢、公道），您满意不满意？',
      en: 'How satisfied or dissatisfied are you with how officials here do their work (manner, speed, fairness)?',
    },
    required: true,
    dontKnow: true,
  },
  {
    id: 'sanitation',
    kind: 'five',
    words: {
      zh: '您家周边的环境卫生（清扫、垃圾、异味），您满意不满意？',
      en: 'How satisfied or dissatisfied are you with cleanliness near your home (sweeping, rubbish, smells)?',
    },
    required: true,
    dontKnow: true,
  },
  {
    id: 'aware_work',
    kind: 'yesno',
    words: { zh: '您知道满意度提升工作吗？', en: 'Do you know of the work on residents’ satisfaction?' },
    required: true,
    dontKnow: true,
  },
]

/** What is asked at the door, issued on the day by the owner, with an invented filing that says so. Answers its id. */
export async function playHouseholdQuestionnaire({ player }: Pick<Stage, 'player'>, at: Day): Promise<string> {
  const now = morning(at)
  const approval: Approval = {
    basis: 'filed',
    body: '西安市统计局（示例）',
    mark: '港满户3表（示例）',
    number: `市统备〔${at.slice(0, 4)}〕00号（示例）`,
    validUntil: addDays(at, VALID_DAYS),
  }
  const drafted = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.draft({ name: NAME, kind: 'household', title, key }),
  )
  const { questionnaire } = await player.play('owner', now, (caller) => caller.questionnaire.find({ id: drafted.id }))
  const { scalesEdition } = questionnaire
  const content = { kind: 'household' as const, title, introduction, items, scalesEdition, approval }
  const edited = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.edit({ ...content, id: drafted.id, seen: drafted.version, key }),
  )
  const issued = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.issue({ id: drafted.id, seen: edited.version, key }),
  )
  return issued.id
}
