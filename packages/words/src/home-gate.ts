/** The gate of a cycle 转段条件 as a line of today's list: what it misses, or whom it waits for once nothing is missing. */
import type { Stage } from '@ratchet/domain/cycle/stage'
import { stageWords } from './gate.ts'
import { plural } from './number.ts'

const zh = {
  title: (stage: Stage, count: number): string => {
    if (stage === 'closed') return '本期已结转，下一期还没有开启'
    return `${stageWords.zh[stage]}段${count > 0 ? `还差 ${count} 个转段条件` : '条件已全部满足'}`
  },
  detail: (stage: Stage, count: number): string => {
    if (stage === 'closed') return '保底线、结论和结转事项都已备好'
    if (count > 0) return '补齐后才能转入下一段'
    return stage === 'rectification' ? '可以提请总结结转' : '可以转入下一段'
  },
}
const en = {
  title: (stage, count) => {
    if (stage === 'closed') return 'The cycle is closed, the next one is not open yet'
    return `${stageWords.en[stage]}: ${count > 0 ? `${plural(count, 'condition')} of the gate missing` : 'every condition of the gate is met'}`
  },
  detail: (stage, count) => {
    if (stage === 'closed') return 'Floors, verdicts and carried items are ready'
    if (count > 0) return 'Wanted before the next stage'
    return stage === 'rectification' ? 'The closing may be proposed' : 'The cycle may move on'
  },
} satisfies typeof zh
export const homeGateWords = { zh, en }
