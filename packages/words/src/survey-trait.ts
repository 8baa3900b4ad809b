/** What the answers of a wave are weighted to and counted by 分组特征. */
import type { marginTraits } from '@ratchet/domain/survey/plan'

type Trait = (typeof marginTraits)[number]

const zh: Record<Trait, string> = { street: '街道', gender: '性别', age_band: '年龄段', residency: '居住类型' }
const en: Record<Trait, string> = { street: 'Street', gender: 'Gender', age_band: 'Age', residency: 'Residency' }

export const traitWords = { zh, en }
