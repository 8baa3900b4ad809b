/** Meetings, talks and media reports of the demonstration, one of each a unit. Everything is invented and marked as such. */
import type { MediaLevel } from '@ratchet/domain/publicity/publicity'
import type { Reporting } from './report-texts.ts'

interface Event {
  readonly title: string
  readonly place: string
  readonly residents: number
  readonly others: number
  readonly asked: number
  readonly answered: number
  readonly result: string
}
export interface Told {
  readonly meeting: Event
  readonly talk: Event
  readonly highlight: { readonly outlet: string; readonly title: string }
}

const event = (title: string, place: string, figures: readonly number[], result: string): Event => {
  const [residents = 0, others = 0, asked = 0, answered = 0] = figures
  return { title, place, residents, others, asked, answered, result }
}

export const registered: Readonly<Record<Reporting, Told>> = {
  教育局: {
    meeting: event(
      '学位供给座谈会',
      '港务区第一小学会议室',
      [14, 6, 10, 9],
      '家长代表提出划片、学位、课后服务等问题，当场答复9个，校门口停车问题转公安分局会办。',
    ),
    talk: event('义务教育入学政策进社区', '港盛社区居民议事厅', [57, 5, 12, 12], '讲解入学条件和报名步骤，逐户答疑。'),
    highlight: { outlet: '西安日报（示例）', title: '港务区新增千余学位（示例）' },
  },
  生态环境局: {
    meeting: event(
      '渣土运输企业约谈会',
      '生态环境局二楼会议室',
      [8, 15, 5, 4],
      '居民代表列席，企业承诺夜间冲洗车辆、平厢运输，三个工地列入重点巡查名单。',
    ),
    talk: event('垃圾分类进骏马社区', '骏马社区广场', [44, 4, 8, 8], '现场演示分类投放，发放清运时间表。'),
    highlight: { outlet: '西安晚报（示例）', title: '夜查渣土车（示例）' },
  },
  新筑街道: {
    meeting: event(
      '物业与业主恳谈会',
      '新筑街道办事处',
      [21, 7, 13, 11],
      '业主代表反映停车、路灯、电梯问题，路灯当月办结，停车问题转住建部门会办。',
    ),
    talk: event(
      '满意度工作进双寨社区',
      '双寨社区党群服务中心',
      [50, 5, 9, 8],
      '讲清市考怎么问、问题怎么办，收集意见卡。',
    ),
    highlight: { outlet: '陕西日报（示例）', title: '背街小巷亮了（示例）' },
  },
  组织人事部: {
    meeting: event(
      '窗口作风座谈会',
      '政务服务大厅',
      [12, 9, 8, 7],
      '群众代表反映电话难接通、中午没人，窗口增开中午时段，首问责任人上墙公示。',
    ),
    talk: event('干部下社区讲政策', '西航花园社区', [36, 4, 7, 7], '介绍首问负责制，现场代办事项6件。'),
    highlight: { outlet: '当代陕西（示例）', title: '一次办成（示例）' },
  },
  招商局: {
    meeting: event(
      '企业与周边居民见面会',
      '项目展示中心',
      [10, 8, 6, 6],
      '企业通报施工进度和绕行路线，答复居民关心的噪声和复工时间，公开栏按月更新。',
    ),
    talk: event('项目建设进展进社区', '铁路新村居民之家', [33, 3, 5, 5], '通报三个项目进度，听取绕行意见。'),
    highlight: { outlet: '西安日报（示例）', title: '停工项目复工（示例）' },
  },
  公安分局: {
    meeting: event(
      '警民恳谈会',
      '新筑派出所',
      [18, 6, 11, 10],
      '居民代表反映电动车被盗和夜间噪声，派出所加密夜巡，公布片警电话。',
    ),
    talk: event('反诈宣讲进骏马社区', '骏马社区广场', [66, 4, 10, 10], '讲解常见骗局，现场安装反诈提醒。'),
    highlight: { outlet: '华商报（示例）', title: '夜巡守平安（示例）' },
  },
  农业农村局: {
    meeting: event(
      '村民代表会',
      '杏渡村村委会',
      [26, 5, 9, 8],
      '村民代表议定排水沟清理顺序，村道修补列入明年计划，账目张榜公布。',
    ),
    talk: event('惠农政策进杏渡村', '杏渡村文化广场', [30, 3, 6, 6], '逐项讲补贴标准和申报时间。'),
    highlight: { outlet: '农业科技报（示例）', title: '清沟渠、护村庄（示例）' },
  },
}

/** Media of the demonstration; the last two are run by our own units. */
export const outlets: readonly { readonly name: string; readonly level: MediaLevel; readonly ownerRun: boolean }[] = [
  { name: '西安日报（示例）', level: 'city', ownerRun: false },
  { name: '西安晚报（示例）', level: 'city', ownerRun: false },
  { name: '华商报（示例）', level: 'city', ownerRun: false },
  { name: '陕西日报（示例）', level: 'province', ownerRun: false },
  { name: '当代陕西（示例）', level: 'province', ownerRun: false },
  { name: '农业科技报（示例）', level: 'province', ownerRun: false },
  { name: '灞桥融媒（示例）', level: 'zone', ownerRun: false },
  { name: '港务区发布（示例）', level: 'zone', ownerRun: true },
  { name: '新筑街道公众号（示例）', level: 'self', ownerRun: true },
]
