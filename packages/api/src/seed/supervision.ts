/** Inspections and dispatches of the last weeks: one to come, findings answered, put right and not, instructions in every standing. */
import { addDays, type Day } from '@ratchet/domain/day'
import { morning, type Stage } from './half-year.ts'

interface PlayedFinding {
  readonly text: string
  readonly clause: string
  /** Days before today by which it was to be put right; negative when still to come. */
  readonly due: number
  readonly answer?: string
  readonly recheck?: { readonly passed: boolean; readonly text: string }
}
interface PlayedInspection {
  readonly title: string
  readonly unit: string
  /** Who answers for it. */
  readonly by: string
  /** Days before today; negative when still to come. */
  readonly day: number
  readonly kind: 'planned' | 'ad_hoc'
  readonly lines: readonly string[]
  readonly findings: readonly PlayedFinding[]
}

const inspections: readonly PlayedInspection[] = [
  {
    ...{ title: '背街小巷环境卫生督查', unit: '新筑街道', by: 'xinzhu', day: 18, kind: 'planned' },
    lines: ['垃圾日产日清', '楼道无堆物', '公厕保洁有记录'],
    findings: [
      {
        ...{ text: '双寨社区北巷垃圾堆放超过两天', clause: '环境卫生责任区管理办法第六条', due: 6 },
        ...{ answer: '当天清运，增设两个收集点。', recheck: { passed: true, text: '现场干净，收集点已启用。' } },
      },
      {
        ...{ text: '三号楼一层楼道堆放纸箱和旧家具', clause: '', due: -4 },
        ...{ answer: '已经通知住户清理。', recheck: { passed: false, text: '还有一户没有清理。' } },
      },
      {
        ...{ text: '公厕保洁记录缺最近一周', clause: '公厕保洁标准第三条', due: -6 },
        answer: '已补齐并改为当班签名。',
      },
    ],
  },
  {
    ...{ title: '学校周边放学秩序随机督查', unit: '教育局', by: 'education', day: 5, kind: 'ad_hoc' },
    lines: ['值守到位', '家长等候区有标识'],
    findings: [{ text: '港务区小学东门没有家长等候区标识', clause: '', due: -9 }],
  },
  {
    ...{ title: '渣土车夜间运输联合督查', unit: '生态环境局', by: 'environment', day: -6, kind: 'planned' },
    ...{ lines: ['密闭运输', '出场冲洗'], findings: [] },
  },
]

interface PlayedDispatch {
  readonly kind: 'assignment' | 'supervision'
  readonly giver: string
  readonly receiver: string
  readonly by: string
  readonly title: string
  readonly text: string
  readonly source: string
  /** Days before today on which it was given. */
  readonly day: number
  readonly workDays: number
  readonly reached: 'given' | 'received' | 'answered' | 'confirmed'
  readonly answer?: string
}
const dispatches: readonly PlayedDispatch[] = [
  {
    ...{
      kind: 'assignment',
      giver: 'owner',
      receiver: '新筑街道',
      by: 'xinzhu',
      day: 20,
      workDays: 5,
      reached: 'confirmed',
    },
    ...{
      title: '核实两处路灯不亮',
      text: '到现场核实两处路灯，能修的当天修，不能修的报照片和原因。',
      source: '专班例会',
    },
    answer: '两处均已修复，照片已报专班。',
  },
  {
    ...{
      kind: 'supervision',
      giver: 'leader',
      receiver: '生态环境局',
      by: 'environment',
      day: 12,
      workDays: 5,
      reached: 'received',
    },
    ...{
      title: '渣土车遗撒问题限期整改',
      text: '组织一次夜间联合检查，列出车辆清单，逐车整改。',
      source: '主要领导批示',
    },
  },
  {
    ...{
      kind: 'supervision',
      giver: 'inspector',
      receiver: '教育局',
      by: 'education',
      day: 6,
      workDays: 10,
      reached: 'answered',
    },
    ...{ title: '放学时段值守安排', text: '报送四所学校放学时段值守表，明确到人。', source: '随机督查发现' },
    answer: '四所学校值守表已经排定，下周起执行。',
  },
  {
    ...{
      kind: 'assignment',
      giver: 'owner',
      receiver: '新筑街道',
      by: 'xinzhu',
      day: 1,
      workDays: 7,
      reached: 'given',
    },
    ...{ title: '补报社区宣讲照片', text: '补报本季度两场社区宣讲的现场照片。', source: '季度填报核验' },
  },
]

/** Plays them; whatever would lie after today is left for whoever tries the demonstration. */
export async function playSupervision(stage: Stage, today: Day): Promise<void> {
  for (const inspection of inspections) await playInspection(stage, today, inspection)
  for (const dispatch of dispatches) await playDispatch(stage, today, dispatch)
}

async function playInspection({ player, unitId }: Stage, today: Day, played: PlayedInspection): Promise<void> {
  const { title, unit, by, kind, lines, findings, day } = played
  const on = addDays(today, -day)
  const planned = await player.play('inspector', morning(addDays(today, -Math.max(day, 1))), (caller, key) =>
    caller.supervision.plan({ kind, title, scope: '', unitId: unitId(unit), plannedDay: on, lines: [...lines], key }),
  )
  if (day < 0) return
  const problems = findings.length
  const verdicts = lines.map((_, at) => (at < problems ? ('problem' as const) : ('ok' as const)))
  await player.play('inspector', morning(on), (caller, key) =>
    caller.supervision.carryOut({ id: planned.id, seen: 1, doneDay: on, summary: '', verdicts, key }),
  )
  for (const { text, clause, due, answer, recheck } of findings) {
    const found = await player.play('inspector', morning(on), (caller, key) =>
      caller.supervision.enterFinding({ inspectionId: planned.id, text, clause, dueDay: addDays(today, -due), key }),
    )
    if (!answer) continue
    await player.play(by, morning(addDays(on, 4)), (caller, key) =>
      caller.supervision.answer({ id: found.id, seen: 1, text: answer, key }),
    )
    if (!recheck) continue
    const dueDay = recheck.passed ? null : addDays(today, 5)
    await player.play('inspector', morning(addDays(on, 8)), (caller, key) =>
      caller.supervision.recheck({ id: found.id, seen: 2, ...recheck, dueDay, key }),
    )
  }
}

async function playDispatch({ player, unitId }: Stage, today: Day, played: PlayedDispatch): Promise<void> {
  const { kind, giver, receiver, by, title, text, source, day, workDays, reached, answer } = played
  const on = addDays(today, -day)
  const given = await player.play(giver, morning(on), (caller, key) =>
    caller.dispatch.give({ kind, title, text, source, receiverId: unitId(receiver), workDays, key }),
  )
  if (reached === 'given') return
  await player.play(by, morning(addDays(on, 1)), (caller, key) =>
    caller.dispatch.receive({ id: given.id, seen: 1, key }),
  )
  if (!answer) return
  await player.play(by, morning(addDays(on, 4)), (caller, key) =>
    caller.dispatch.answer({ id: given.id, seen: 2, text: answer, key }),
  )
  if (reached !== 'confirmed') return
  await player.play(giver, morning(addDays(on, 6)), (caller, key) =>
    caller.dispatch.confirm({ id: given.id, seen: 3, key }),
  )
}
