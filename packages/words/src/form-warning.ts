/** The numbers of a warning as they stand on its paper 预警依据: each with its name, an estimate with its interval. Source: SPEC §11. */
import type { Ground } from '@ratchet/domain/warning/ground'
import { paperDay } from './circular-paper.ts'
import { points } from './number.ts'

type Pair = readonly [name: string, value: string]
const people = (count: number | null): Pair[] => (count === null ? [] : [['涉及居民', `${count}人`]])

export function groundPairs(ground: Ground): Pair[] {
  switch (ground.kind) {
    case 'item': {
      const { gone, given, late, returns, dueDay } = ground
      return [
        ...(dueDay ? [['完成时限', paperDay(dueDay)] as const] : []),
        ...(gone !== null && given !== null ? [['已用时间', `${gone}个工作日（共${given}个）`] as const] : []),
        ...(late > 0 ? [['逾期', `${late}个工作日`] as const] : []),
        ...(returns > 0 ? [['审核退回', `${returns}次`] as const] : []),
        ...people(ground.people),
      ]
    }
    case 'theme': {
      const { estimate, floor, lower95, upper95 } = ground
      const bounds = lower95 === null || upper95 === null ? '未给出误差' : `${points(lower95)}—${points(upper95)}分`
      return [
        ['得分', `${points(estimate)}分`],
        ['单侧95%界限', bounds],
        ['保底线', `${points(floor)}分`],
        ...people(ground.people),
      ]
    }
    case 'task':
      return [
        ['季度末', paperDay(ground.lastDay)],
        ['未完成任务', `${ground.cards.length}项`],
      ]
    case 'slip':
      return [
        ...(ground.subject === 'rank'
          ? ([
              ['保位线', `第${ground.floor}名`],
              ['取得', `第${ground.achieved}名`],
            ] as const)
          : ([
              ['保底线', `${points(ground.floor)}分`],
              ['取得', `${points(ground.achieved)}分`],
            ] as const)),
        ['整改事项', ground.item],
      ]
    case 'grade': {
      const { low, high, before, z } = ground
      const per = ground.exposure === 'respondents' ? '每百名受访者' : '每万人'
      const rate = (value: number) => value.toFixed(2)
      return [
        ...people(ground.people),
        ...(before === null ? [] : [['上期', `${before}人`] as const]),
        [`${per}反映人数`, `${rate(ground.rate)}（95%区间${rate(low)}—${rate(high)}）`],
        ...(z === null ? [] : [['综合分级值', `z=${z.toFixed(2)}`] as const]),
      ]
    }
  }
}
