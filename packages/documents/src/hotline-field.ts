/**
 * The columns of a 12345 export 热线工单字段 and the words by which hotlines call them. Source: SPEC §10, §14; data/open.
 */
import type { FieldNames } from './sheet-mapping.ts'

const field = (id: string, names: string): FieldNames => ({ id, names: names.split('|') })
const needed = (id: string, names: string): FieldNames => ({ ...field(id, names), required: true })

export const hotlineFields: readonly FieldNames[] = [
  needed(
    'no',
    '工单编号|工单号|工单流水号|受理编号|受理单号|诉求编号|案件编号|事件编号|流水号|编号|order no|work order|ticket|case no',
  ),
  field(
    'original',
    '原工单编号|原工单号|首次工单编号|关联工单|关联工单号|关联工单编号|父工单号|主工单号|重复工单号|原编号|original no|parent ticket',
  ),
  needed('call', '来电时间|受理时间|诉求时间|登记时间|反映时间|创建时间|来件时间|来电日期|受理日期|call time|created'),
  field('caller', '来电人|诉求人|反映人|市民姓名|联系人|姓名|来电人姓名|caller'),
  field('phone', '联系电话|来电号码|联系方式|电话|手机号|手机|电话号码|主叫号码|phone'),
  field('street', '所属街道|街道|镇街|所属镇街|街镇|区域|street'),
  field('comm', '社区/村|社区|村居|所属社区|社区（村）|村/社区|事发社区|事发地社区|community'),
  field('kind', '诉求类型|工单类型|诉求性质|来电类型|request type'),
  needed('text', '诉求内容|主要内容|反映内容|工单内容|问题描述|来电内容|事件描述|内容|content|description'),
  field('title', '工单标题|标题|诉求标题|主题|title|subject'),
  field('category', '诉求分类|问题分类|内容分类|一级分类|归口分类|问题类别|类别|category'),
  field('urgency', '紧急程度|紧急级别|优先级|等级|urgency|priority'),
  field('unit', '承办单位|主办单位|办理单位|责任单位|派往单位|handling unit'),
  field('due', '办理时限|截止时间|办结时限|到期时间|处理时限|应办结时间|due|deadline'),
  field('status', '办理状态|工单状态|状态|处理状态|status'),
  field('done', '办结时间|完成时间|回复时间|实际办结时间|done|closed at'),
  field('result', '办理结果|处理结果|办理情况|答复内容|回复内容|办结意见|result|reply'),
  field('sat', '回访满意度|满意度|满意情况|群众满意度|回访结果|评价|satisfaction'),
]

/** How a caller was satisfied, in the hotline's own words and ours. */
export const satisfactions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    very_satisfied: '非常满意|十分满意|很满意',
    satisfied: '满意|比较满意',
    fairly_satisfied: '基本满意',
    neutral: '一般',
    dissatisfied: '不满意|不太满意',
    very_dissatisfied: '非常不满意|很不满意|十分不满意',
    not_reached: '未接通|无人接听|无法接通|未接听|拒接|空号|关机|停机',
    not_rated: '未评价|不评价|未回访|不予评价|拒绝评价|拒评|无需回访|未表态|默认',
  }).flatMap(([ours, names]) => names.split('|').map((name) => [name, ours] as const)),
)

/** Whether the hotline has closed the order; null for words that say neither. */
export function isDoneWord(text: string): boolean | null {
  if (/未|待|中$|退回|延期|在办|派单|受理$/.test(text)) return false
  return /办结|办毕|完成|已回复|已答复|结案|归档|关闭|closed|done/i.test(text) ? true : null
}

export const isUrgentWord = (text: string): boolean => /^(特急|紧急|加急|急|突发|一级|urgent|high)/i.test(text)
