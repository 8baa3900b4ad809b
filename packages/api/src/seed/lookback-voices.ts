/** Matters of the demonstration that look-back 回头看 has something to ask about: invented, about places that are real. */
import type { Matter } from './voices.ts'

/** Of the half-year before the last closed one. */
export const earlierMatters: readonly Matter[] = [
  {
    day: 75,
    kind: 'transport',
    place: '杏园社区居民委员会',
    text: '小区门口的斑马线磨没了，车都不让人',
    title: '杏园社区门口斑马线不清',
    aspect: null,
    lead: 'xinzhu',
    echoes: 7,
    until: 'closed',
    outcome: 'solved',
    done: '斑马线重新画了，加了减速带。',
    after: 'road-after',
  },
]

/** Of the running half-year: closed in time for the rounds that are being asked and drawn; the last is due, on no list, and nobody can be called. */
export const calledMatters: readonly Matter[] = [
  {
    day: 42,
    kind: 'sanitation',
    place: '四合社区居民委员会',
    text: '菜市场后门的垃圾堆到路上，早上过不去',
    title: '四合社区菜市场后门垃圾外溢',
    aspect: 'environment',
    lead: 'xinzhu',
    echoes: 9,
    until: 'closed',
    outcome: 'solved',
    done: '加了6个桶，早晚各清一次。',
    after: 'bins-after',
  },
  {
    day: 31,
    kind: 'property',
    place: '港盛社区居民委员会',
    text: '三号楼楼道灯坏了两个月，老人摸黑上楼',
    title: '港盛社区三号楼楼道灯损坏',
    aspect: null,
    lead: 'xinzhu',
    echoes: 4,
    until: 'closed',
    outcome: 'solved',
    done: '楼道灯全部换成感应灯。',
    after: 'lamp-after',
    silent: true,
  },
]
