import { addDays, type Day } from '@ratchet/domain/day'
import { type BankId, bankItem } from '@ratchet/domain/questionnaire/bank'
import type { Bilingual, Item } from '@ratchet/domain/questionnaire/item'
import type { Approval } from '@ratchet/domain/questionnaire/questionnaire'
import { usualScales } from '@ratchet/domain/questionnaire/scale'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { morning, type Stage } from './half-year.ts'

const NAME = '群众满意度季度测评'
/** The whole demonstration and the next waves lie within it. */
const VALID_DAYS = 3 * 365

const title: Bilingual = { zh: '群众满意度季度测评问卷', en: 'Quarterly survey of residents’ satisfaction' }
const introduction: Bilingual = {
  zh: '您好！我们是受委托的测评机构，想听听您对本地各项工作的看法。答案没有对错，只作汇总统计，不记姓名和电话。随时可以停下。',
  en: 'Hello. We were asked to find out what residents think of the work of the authorities here. There are no right or wrong answers; only totals are published, and no name or phone number is kept. You can stop at any time.',
}

const option = (id: string, zh: string, en: string) => ({ id, words: { zh, en } })
/** Asked of whoever knows of a deed: where it was heard of. */
const heardFrom: Item = {
  id: 'heard_from',
  kind: 'choice',
  words: { zh: '您是从哪里知道的？', en: 'Where did you hear of it?' },
  required: false,
  dontKnow: true,
  multiple: true,
  options: [
    option('neighbours', '邻里、亲友', 'Neighbours, relatives'),
    option('community', '社区公告、干部上门', 'Notices or visits of the community'),
    option('media', '广播电视、报纸', 'Radio, television, newspapers'),
    option('phone', '手机上看到', 'On the phone'),
    option('saw', '自己亲眼看到', 'Saw it myself'),
  ],
  showIf: { item: 'aware_work', is: [1] },
}

const bank = (...ids: BankId[]): Item[] => ids.map((id) => bankItem(id, bankWords))
/** What people think comes first; who they are comes last, when they know what it was for. */
const items: Item[] = [
  ...bank('teaching', 'transport', 'poverty_employment', 'cadre_style', 'sanitation'),
  ...bank('resettlement', 'property', 'overall', 'gain', 'happiness', 'security', 'aware_city_survey', 'aware_work'),
  heardFrom,
  ...bank('comment', 'place', 'gender', 'age', 'residency'),
]

/**
 * The standard questionnaire of the quarterly waves, drafted, edited and issued on the day by the owner, with an invented
 * approval that says so. Answers its id; played again it changes nothing.
 */
export async function playQuestionnaire({ player }: Pick<Stage, 'player'>, at: Day): Promise<string> {
  const now = morning(at)
  const approval: Approval = {
    basis: 'approved',
    body: '西安市统计局（示例）',
    mark: '港满测1表（示例）',
    number: `市统制〔${at.slice(0, 4)}〕00号（示例）`,
    validUntil: addDays(at, VALID_DAYS),
  }
  const note = '五级题按等距折算；全国没有统一标准，换算表随数字一并标明'
  const scales = await player.play('owner', now, (caller, key) =>
    caller.catalogue.addEdition({ kind: 'scales', content: usualScales, note, key }),
  )
  const drafted = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.draft({ name: NAME, kind: 'quarterly', title, key }),
  )
  const content = { kind: 'quarterly' as const, title, introduction, items, scalesEdition: scales.edition, approval }
  const edited = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.edit({ ...content, id: drafted.id, seen: drafted.version, key }),
  )
  const issued = await player.play('owner', now, (caller, key) =>
    caller.questionnaire.issue({ id: drafted.id, seen: edited.version, key }),
  )
  return issued.id
}
