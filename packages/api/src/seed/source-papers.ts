/** Papers of other channels for the demonstration 来件示例; every text is invented, and nobody stands behind it. */
import type { TypedSource } from '@ratchet/domain/intake/source'
import type { OpinionKind } from '@ratchet/domain/opinion/opinion'

export interface Paper {
  readonly source: TypedSource
  readonly number: string | null
  readonly original?: string
  /** Days ago on which it came, and days after which the source wants its reply, where the paper says so. */
  readonly day: number
  readonly due?: number
  readonly kind: OpinionKind
  readonly place: string | null
  readonly text: string
  readonly category?: string
  readonly urgent?: true
  readonly registered?: true
  readonly extended?: number
  readonly answer?: string
  readonly replied?: string
}

export const papers: readonly Paper[] = [
  {
    ...{ source: 'petition', number: 'XF-示例-0318', day: 26, kind: 'property', place: '上善社区居民委员会' },
    text: '来信反映小区公共收益多年没有公示，要求公开近三年账目（示例）。',
    ...{ category: '物业管理', registered: true, extended: 20 },
  },
  {
    ...{ source: 'petition', number: 'XF-示例-0341', day: 12, kind: 'resettlement', place: '贺韶村委会' },
    text: '来访反映过渡费发放日期一再推后，要求书面说明发放安排（示例）。',
    category: '征地拆迁',
  },
  {
    ...{ source: 'petition', number: 'XF-示例-0296', day: 44, kind: 'cadre_style', place: '杨庄社区居民委员会' },
    text: '来信反映办理居住证明被要求重复提交材料（示例）。',
    ...{ category: '作风效能', registered: true },
    answer: '经核实，材料清单未按要求公示。现已张贴一次性告知单，并对当班人员提醒谈话。',
    replied: '港务信复〔示例〕7号',
  },
  {
    ...{ source: 'instruction', number: '批示-示例-21', day: 5, due: 9, kind: 'transport', place: '水流村委会' },
    text: '请核实村道夜间照明情况，限期拿出解决办法并报告（示例）。',
    urgent: true,
  },
  {
    ...{ source: 'proposal', number: '建议-示例-102', day: 38, kind: 'transport', place: '新合村委会' },
    text: '建议增加早晚高峰接驳班次，并在站点公布到站时刻（示例）。',
    ...{ category: '交通运输', answer: '已与公交协调办会商，早高峰增加两个班次，时刻表在站牌公布。' },
  },
  {
    ...{ source: 'board', number: 'LY-示例-5507', day: 9, kind: 'sanitation', place: '草店村委会' },
    text: '留言反映村东水渠异味明显，希望说明治理安排（示例）。',
    category: '生态环境',
  },
  {
    ...{ source: 'grid', number: 'WG-示例-0088', day: 3, kind: 'property', place: '余家社区居民委员会' },
    text: '巡查发现消防通道被私家车长期占用，业主多次劝离无效（示例）。',
    urgent: true,
  },
  {
    ...{ source: 'meeting', number: null, day: 15, kind: 'teaching', place: '港盛社区居民委员会' },
    text: '座谈会上家长提出放学时段校门口拥堵，希望错峰放学（示例）。',
  },
  {
    ...{ source: 'hotline', number: 'XA示例0801', day: 8, due: 7, kind: 'sanitation', place: '陆旗营村委会' },
    text: '市民反映垃圾收集点一周未清运，要求尽快清理（示例）。',
    category: '市容环卫',
  },
  {
    ...{ source: 'hotline', number: 'XA示例0816', original: 'XA示例0801', day: 2, kind: 'sanitation' },
    ...{ place: '陆旗营村委会', text: '市民再次来电，称清运后第二天又堆满（示例）。' },
  },
]

/** What somebody pasted from a residents' group. */
export const pasted: readonly { readonly kind: OpinionKind; readonly text: string }[] = [
  { kind: 'property', text: '电梯一周停了两次，老人上下楼不方便（示例）' },
  { kind: 'sanitation', text: '楼下垃圾桶满了没人换（示例）' },
  { kind: 'transport', text: '小区门口掉头的车太多，早上出不去（示例）' },
]
