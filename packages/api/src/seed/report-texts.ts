/** What the units of the demonstration write in their quarterly reports. Everything is invented and marked as such. */
import type { CardId, Texts } from '@ratchet/domain/assessment/report'

/** Who fills for which unit, by user name. The last three have accounts only for this. */
export const reporters = {
  教育局: 'education',
  生态环境局: 'environment',
  新筑街道: 'xinzhu',
  组织人事部: 'owner',
  招商局: 'investment',
  公安分局: 'police',
  农业农村局: 'agriculture',
} as const
export type Reporting = keyof typeof reporters

export const hired = [
  { username: 'investment', name: '宋涛', unit: '招商局' },
  { username: 'police', name: '何平', unit: '公安分局' },
  { username: 'agriculture', name: '罗静', unit: '农业农村局' },
] as const

interface Told {
  readonly meeting: string
  readonly deed: string
  readonly talk: string
  readonly analysis: string
  readonly highlight: string
  readonly photo: string
}

export const told: Readonly<Record<Reporting, Told>> = {
  教育局: {
    meeting: '学位供给座谈会，家长代表14人参加，当场答复9个问题',
    deed: '新增公办小学学位1080个，9月1日如期开学',
    talk: '义务教育入学政策进社区，港盛社区62人参加',
    analysis: '学位问题反映量下降三成；课后服务时间仍是主要意见；下季度增设晚托班。',
    highlight: '西安日报：港务区新增千余学位（示例）',
    photo: 'school-before',
  },
  生态环境局: {
    meeting: '渣土运输企业约谈会，居民代表8人列席',
    deed: '夜间渣土车联合检查42次，遗撒投诉下降一半',
    talk: '垃圾分类进骏马社区，48人参加',
    analysis: '扬尘类意见集中在夜间；早晚两查后下降；继续盯住三个工地。',
    highlight: '西安晚报：夜查渣土车（示例）',
    photo: 'bins-after',
  },
  新筑街道: {
    meeting: '物业与业主恳谈会，业主代表21人参加',
    deed: '改造背街小巷路灯36盏',
    talk: '满意度工作进双寨社区，55人参加',
    analysis: '路灯和停车是两项主要诉求；路灯已办结；停车转住建局会办。',
    highlight: '陕西日报：背街小巷亮了（示例）',
    photo: 'lamp-after',
  },
  组织人事部: {
    meeting: '窗口作风座谈会，群众代表12人参加',
    deed: '首问负责制在18个窗口落实',
    talk: '干部下社区讲政策，西航花园社区40人参加',
    analysis: '推诿类意见下降；电话难接通仍有反映；增开中午时段。',
    highlight: '当代陕西：一次办成（示例）',
    photo: 'notice-after',
  },
  招商局: {
    meeting: '企业与周边居民见面会，居民代表10人参加',
    deed: '三个停工项目复工，绕行路段恢复通行',
    talk: '项目建设进展进社区，铁路新村36人参加',
    analysis: '居民关心项目进度；公开栏按月更新后询问减少；继续公开。',
    highlight: '西安日报：停工项目复工（示例）',
    photo: 'road-after',
  },
  公安分局: {
    meeting: '警民恳谈会，居民代表18人参加',
    deed: '破获电动车盗窃案件27起，返还车辆19辆',
    talk: '反诈宣讲进骏马社区，70人参加',
    analysis: '夜间噪声和电动车被盗反映最多；加密夜巡后警情下降。',
    highlight: '华商报：夜巡守平安（示例）',
    photo: 'parking-before',
  },
  农业农村局: {
    meeting: '村民代表会，村民代表26人参加',
    deed: '清理村内排水沟4.2公里',
    talk: '惠农政策进杏渡村，33人参加',
    analysis: '排水和村道是主要意见；排水沟已清理；村道列入明年计划。',
    highlight: '农业科技报：清沟渠、护村庄（示例）',
    photo: 'ditch-after',
  },
}

/** Remarks to the cards that the records of that time do not fill. */
export const remarksOf = (unit: Reporting, households: number): Texts => ({
  household: `本季度入户${households}户，纸质登记表存档（示例）。`,
  presentation: '签到表存档，现场照片见附件。',
  analysis: told[unit].analysis,
  highlight: '剪报存档，网址见佐证。',
})

/** The papers of a quarter, one a card. */
export const papersOf = (unit: Reporting): readonly (readonly [CardId, string])[] => [
  ['meeting', told[unit].meeting],
  ['deed', told[unit].deed],
  ['presentation', told[unit].talk],
]
