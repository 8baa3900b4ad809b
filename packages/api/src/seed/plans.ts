import type { AspectId } from '@ratchet/domain/cycle/aspect'

/** Words of the demonstration's plans: illustrative, written for it. */
export const outlineText = {
  guidingIdea: '以群众满意为唯一标准，把每半年取得的进步守住：问题不解决不放过，做法不固化不放过，群众不认可不放过。',
  actionPolicy: '一月一调度、一季一自测、半年一迎检；牵头单位负总责，街道包片，社区、村到户。',
  body: [
    '一、目标导向。六个市考单项逐项定目标、逐级分解，任何一项不得低于保底线。',
    '二、问题导向。自测中群众反映集中的教学、环卫、物业问题列入整改事项，限期销号。',
    '三、结果导向。以市考结果和回头看结果检验成效，宣传不能代替解决问题。',
  ].join('\n'),
} as const

export interface PlannedMeasure {
  readonly aspect: AspectId
  readonly title: string
  readonly effect: string
  /** Tasks by title; the unit is a street, or the lead unit itself when null. */
  readonly tasks: readonly { readonly title: string; readonly street: '新筑街道' | '新合街道' | null }[]
}

export const plannedMeasures: readonly PlannedMeasure[] = [
  {
    aspect: 'education',
    title: '新增公办学位，公开招生划片和课后服务安排',
    effect: '教育教学主题满意度提高 1 分以上',
    tasks: [
      { title: '公布划片和学位数，社区现场答疑', street: '新筑街道' },
      { title: '课后服务逐校开放日', street: null },
    ],
  },
  {
    aspect: 'investment',
    title: '重点项目“一企一员”，用工信息送到村',
    effect: '招商引资单项止跌回升',
    tasks: [{ title: '园区与村社区用工对接会，每月一场', street: null }],
  },
  {
    aspect: 'public_safety',
    title: '夜间巡防与路灯补盲一并办理',
    effect: '保持全市前列',
    tasks: [
      { title: '排查路灯盲点并上账', street: '新合街道' },
      { title: '夜间巡防网格公示', street: '新筑街道' },
    ],
  },
  {
    aspect: 'environment',
    title: '渣土车线路管控和垃圾清运时间公示',
    effect: '环境卫生主题满意度提高 1 分以上',
    tasks: [
      { title: '每个小区公示清运时间和电话', street: '新筑街道' },
      { title: '渣土车线路夜间联合检查', street: '新合街道' },
    ],
  },
  {
    aspect: 'cadre_conduct',
    title: '群众诉求首问负责，三个工作日内见面答复',
    effect: '干部作风主题满意度提高 1 分',
    tasks: [{ title: '答复时限在服务大厅和村务栏公示', street: '新合街道' }],
  },
  {
    aspect: 'poverty_revitalisation',
    title: '帮扶对象就业台账按月核对',
    effect: '扶贫就业主题满意度提高 1 分',
    tasks: [{ title: '逐户核对就业状况', street: '新合街道' }],
  },
]

/** Aspect weights in the overall score: the city takes the plain mean of the six. */
export const leadUnitNames: Readonly<Record<AspectId, string>> = {
  education: '教育局',
  investment: '招商局',
  public_safety: '公安分局',
  environment: '生态环境局',
  cadre_conduct: '组织人事部',
  poverty_revitalisation: '农业农村局',
}
