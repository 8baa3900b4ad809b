/**
 * Resolutions in running text 会议纪要议定事项: `会议议定，由教育局牵头，新筑街道配合，于9月底前完成护学岗改造；二是…`. A line that
 * holds some is taken apart into one statement each, with the words before the first; nothing of it is lost. Source: SPEC §12.
 */
import { type PlanPart, planLine, type Statement } from './plan-line.ts'

const NAME = '[^，,。；;：:]'
/** 由X牵头, the surest sign; 主办 and 负责 too. */
const LED = new RegExp(`由(${NAME}{2,40}?)(?:负总责|牵头负责|牵头|主办|承办|负责|落实)`, 'u')
/** X局要…: a body that is told to do something. 各单位, 全区 are everybody and nobody. */
const TOLD = new RegExp(
  `^(?!各|全|有关|相关)(${NAME}{1,18}?(?:局|委|办|办公室|办事处|街道|社区|中心|公司|医院|学校|大队|管委会|部))(?:要|须|应当|应|负责|牵头)(?![点因素])`,
  'u',
)
const HELPED = new RegExp(
  `(?:会同(${NAME}{2,60}?)(?=[，,。；;]|$)|(${NAME}{2,60}?)(?:配合|协助|协同|参与)(?=[，,。；;]|$))`,
  'u',
)
const DAY =
  '(?:20\\d\\d年)?(?:\\d{1,2}月(?:\\d{1,2}[日号]|底|末|上旬|中旬|下旬)?|第?[一二三四]季度|年底|年内|[上下]半年|[本下次]月底?|[本下]周[一二三四五六日]?|(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:个工作日|日|天|周|个月))'
const UNTIL = new RegExp(`(?:于|在)?(${DAY}(?:之前|以前|前|内|底前))`, 'u')
const OPENING = /^(?:经研究[，,]?)?(?:会议)?(?:一致|原则)?(?:决定|议定|明确|要求|强调|指出|同意)[，,：:]?/u
const ORDINAL = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,])/u

const trimmed = (text: string) => text.replace(/^[\s，,、；;：:]+|[\s，,、；;。：:]+$/gu, '')

/** The sentence as a line of a plan, or null where it tells nobody to do anything. */
function resolutionOf(sentence: string): Pick<Statement, 'title' | 'parts'> | null {
  let text = trimmed(sentence.trim().replace(ORDINAL, ''))
  text = trimmed(text.replace(OPENING, '').replace(ORDINAL, ''))
  const parts: PlanPart[] = []
  const take = (field: PlanPart['field'], pattern: RegExp) => {
    const found = pattern.exec(text)
    const named = found?.[1] ?? found?.[2]
    if (!found || named === undefined) return false
    parts.push({ field, text: trimmed(named) })
    text = trimmed(`${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`)
    return true
  }
  if (!take('unit', LED) && !take('unit', TOLD)) return null
  take('coUnits', HELPED)
  take('time', UNTIL)
  return text === '' ? null : { title: text, parts }
}

/** The statements of one line, each as written and as a line of a plan without its number; null where it holds no resolution. */
export function resolutionsOf(source: string): readonly Statement[] | null {
  const whole = planLine(source)
  if (whole.parts.length > 0 || source.includes('\t')) return null
  const body = source.trim().slice(whole.number.length)
  const found: Statement[] = []
  let before = ''
  for (const sentence of body.split(/(?<=[。；;])|(?<=[，,：:])(?=[一二三四五六七八九十]{1,2}是)/u)) {
    const resolution = resolutionOf(sentence)
    if (!resolution) {
      const last = found.at(-1)
      // What follows a resolution belongs to it: how it is to be done. The next of a count 三是 is one of its own, unread.
      if (last && ORDINAL.test(sentence)) found.push({ ...planLine(sentence), depth: null })
      else if (last) found[found.length - 1] = { ...last, source: `${last.source}${sentence}` }
      else before += sentence
    } else found.push({ ...resolution, source: sentence, depth: 5, number: '' })
  }
  if (found.length === 0) return null
  const { depth, number } = whole
  if (trimmed(before.replace(OPENING, '')) === '') {
    const [first, ...rest] = found
    return first ? [{ ...first, source: `${number}${before}${first.source}`, number }, ...rest] : null
  }
  return [{ source: `${number}${before}`, depth, number, title: trimmed(before), parts: [] }, ...found]
}
