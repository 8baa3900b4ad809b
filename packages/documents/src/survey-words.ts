/** The words by which firms write outcomes, yes and no, sex and residence 访问结果、是否、性别、居住类型. Source: SPEC §9; AAPOR. */
import { lookUp, lookupText } from './survey-text.ts'
import type { SurveyDisposition } from './survey-wave.ts'

const table = <Value>(entries: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([value, words]) => words.split('|').map((word) => [lookupText(word), value] as const)))

const dispositionWords = table<SurveyDisposition>([
  [
    'complete',
    '完成|成功|成功完成|有效完成|完成且有效|已完成|成功访问|访问成功|完成访问|完成问卷|成功样本|有效|有效问卷|有效样本|完整|全部完成|完整访问|访问完成|完成样本|完成有效问卷|complete|completed|success|successful|done|finished|interview|complete interview|I',
  ],
  [
    'partial',
    '部分完成|部分|部分有效|中止|终止|中途放弃|中断|中途中止|中途终止|中途拒访|中途退出|访问中断|访问中止|半途终止|未答完|未完成|不完整|部分访问|partial|partial interview|break-off|breakoff|break off|incomplete|P',
  ],
  [
    'refused',
    '拒访|拒绝|直接拒访|门口拒访|本人拒访|家人拒访|拒绝访问|拒绝受访|拒绝接受访问|拒答|拒绝配合|不配合|refused|refusal|refuse|R',
  ],
  [
    'not_contacted',
    '未接触|未接触到|无法接触|接触失败|无人在家|家中无人|敲门无人|敲门无人应答|无人应答|无人|不在家|未联系上|联系不上|无人接听|无人应门|家里没人|未见到受访者|受访者不在家|多次无人|未遇|not contacted|not_contacted|non-contact|noncontact|no contact|no answer|not at home|NC',
  ],
  ['other', '其他|其它|其他未访|其他未完成|语言障碍|身体原因|因病无法接受访问|other|other non-response|language|O'],
  [
    'unknown_household',
    '住户不明|无法进入|门禁无法进入|无法进入小区|是否住户不明|地址不明|找不到地址|地址不详|无法判断住户|unknown household|unknown_household|UH',
  ],
  [
    'unknown_other',
    '资格不明|是否合格不明|其他不明|不明|未知|unknown|unknown_other|unknown eligibility|unknown other|UO',
  ],
  [
    'ineligible',
    '不合格|不符合|不符合要求|不符合配额|非本地住户|不在调查范围|超出年龄|不符合条件|甄别不合格|无合格受访者|无合格对象|无合格被访者|非目标对象|空户|空房|空置|空挂户|非住宅|非住户|拆除|已拆迁|配额已满|配额满|ineligible|not eligible|screened out|screen out|screenout|vacant|quota full',
  ],
])

/** Final disposition codes of AAPOR's Standard Definitions, with or without the dot: 1.1, 2.11, 320. */
const aapor: readonly (readonly [RegExp, SurveyDisposition])[] = [
  [/^1\.?10?$/, 'complete'],
  [/^1\.?20?$/, 'partial'],
  [/^2\.?1\d{0,2}$/, 'refused'],
  [/^2\.?2\d{0,2}$/, 'not_contacted'],
  [/^2\.?3\d{0,2}$/, 'other'],
  [/^3\.?1\d{0,2}$/, 'unknown_household'],
  [/^3\.?[2-9]\d{0,2}$/, 'unknown_other'],
  [/^4\.?\d{1,3}$/, 'ineligible'],
]

/** The outcome that a word or an AAPOR code names; null for any other, a bare 1 or 2 among them. */
export function dispositionOf(text: string): SurveyDisposition | null {
  const word = lookupText(text)
  const found = lookUp(dispositionWords, word)
  if (found) return found
  if (!/^\d\.\d+$|^\d{3}$/.test(word)) return null
  return aapor.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

const yesNoWords = table<1 | 0>([
  [
    1,
    '是|知道|知晓|听说过|听说|听过|了解|清楚|有|有的|对|会|感受到|有感受|比较了解|非常了解|有所了解|yes|y|true|t|√|✓|✔|aware|heard',
  ],
  [
    0,
    '否|不是|不知道|不知晓|未知晓|没听说过|没听说|未听说过|未听说|没听过|不了解|没有|未|不|没感受到|没有感受|无|no|n|false|f|×|x|✗|✘|not aware|unaware|not heard',
  ],
])

/** 1 for a yes, 0 for a no, null for another word; numbers need the column's own coding. */
export function yesNoOf(text: string): 1 | 0 | null {
  const word = lookupText(text)
  return lookUp(yesNoWords, word) ?? null
}

/** GB/T 2261.1: 1 男, 2 女, 0 and 9 not known or not said. */
const genderWords = table<'male' | 'female' | ''>([
  ['male', '男|男性|先生|1|m|male|man'],
  ['female', '女|女性|女士|2|f|female|woman'],
  ['', '0|9|未知|不详|未说明|拒答|其他|unknown|refused|other'],
])
/** `male`, `female`, empty when it is not known, null for a word that means none of them. */
export function genderOf(text: string): 'male' | 'female' | '' | null {
  const word = lookupText(text)
  return lookUp(genderWords, word) ?? null
}

const residencyWords = table<string>([
  ['local', '本地户籍|本地|本地居民|本地人|户籍人口|户籍居民|户籍常住|本地户口|local|registered'],
  ['incomer', '外来常住|外来|外来人口|外地户籍|外地户口|非户籍常住|常住非户籍|外来常住人口|migrant|incomer'],
  ['tenant', '租住流动|租住|租户|租房|租客|流动人口|流动|租住人口|tenant|renter'],
])
/** `local`, `incomer`, `tenant`; another firm's own class stays in its words. */
export function residencyOf(text: string): string {
  const word = lookupText(text)
  return lookUp(residencyWords, word) ?? text
}

/** `18-29`, `60+`, `-17` out of `18—29岁`, `60岁及以上`, `18岁以下`; another text stays as it is. */
export function ageBandOf(text: string): string {
  const word = lookupText(text).replace(/周?岁|years?|yrs?/g, '')
  const range = /^(\d{1,3})(?:[-—–~至到]+)(\d{1,3})$/u.exec(word)
  if (range) return `${range[1]}-${range[2]}`
  const open =
    /^(\d{1,3})(?:\+|以上|及以上|或以上|andover|orolder|plus|-|~)$/u.exec(word) ?? /^(?:>=|≥)(\d{1,3})$/u.exec(word)
  if (open) return `${open[1]}+`
  const below = /^(\d{1,3})(?:以下|orunder)$/u.exec(word) ?? /^<(\d{1,3})$/u.exec(word)
  return below ? `-${Number(below[1]) - 1}` : text
}

/** Whether the age lies in the band; null when the band names no ages. */
export function isInBand(age: number, band: string): boolean | null {
  const found = /^(\d*)(?:-(\d+)|\+)$/.exec(band)
  if (!found) return null
  return age >= Number(found[1] || 0) && age <= Number(found[2] ?? 200)
}
