/** Words of the picture of a grading 正态带. Source: UX §3.3; bands of SPEC §10. */
import type { Band } from '@ratchet/domain/grade/grade'

type Areas = readonly { readonly name: string; readonly band: Band; readonly people: number }[]
const figure = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))
const signed = (value: number) => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`
const sigma = (z: number) => `${z < 0 ? '−' : '+'}${Math.abs(z)}σ`
const of = (areas: Areas, band: Band) => areas.filter((area) => area.band === band)
const names = (areas: Areas, comma: string) =>
  areas
    .slice(0, 6)
    .map(({ name }) => name)
    .join(comma)

const zhBands: Readonly<Record<Band, string>> = { normal: '正常', watch: '预警', urgent: '紧急预警' }
const enBands: Readonly<Record<Band, string>> = { normal: 'Normal', watch: 'Watch', urgent: 'Urgent' }

const zh = {
  bands: zhBands,
  reach: (band: Band, [watch, urgent]: readonly [number, number]) =>
    ({ normal: `${watch}σ以下`, watch: `${watch}–${urgent}σ`, urgent: `${urgent}σ起` })[band],
  sigma,
  mean: '均值',
  people: (count: number) => `${count}人`,
  rate: figure,
  interval: (low: number, high: number) => `${figure(low)}–${figure(high)}`,
  z: signed,
  sizeKey: '一点是一类问题在一个街道或园区；点越大，反映的人越多',
  threshold: (band: Band, rate: number) => `${zhBands[band]} ${figure(rate)}`,
  left: (count: number) => `另有 ${count} 个，见数字表`,
  empty: '这一季度还没有可以分级的意见',
  columns: {
    area: '类别·区域',
    people: '人数',
    rate: '比率',
    interval: '95%区间',
    z: 'z',
    robustZ: '稳健z',
    rank: '名次',
    band: '档次',
  },
  describe: (areas: Areas, isNormal: boolean): string => {
    const by = isNormal ? '按正态分布' : '不按正态分布，按固定阈值'
    const [watch, urgent] = [of(areas, 'watch'), of(areas, 'urgent')]
    const told = (list: Areas) => (list.length > 0 ? `${list.length}个：${names(list, '、')}` : '没有')
    return `${areas.length}个区域，${by}。紧急预警${told(urgent)}；预警${told(watch)}。`
  },
}

const en = {
  bands: enBands,
  reach: (band: Band, [watch, urgent]: readonly [number, number]) =>
    ({ normal: `below ${watch}σ`, watch: `${watch}–${urgent}σ`, urgent: `from ${urgent}σ` })[band],
  sigma,
  mean: 'mean',
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  rate: figure,
  interval: (low: number, high: number) => `${figure(low)}–${figure(high)}`,
  z: signed,
  sizeKey: 'A dot: one kind of problem in one area, larger for more people',
  threshold: (band: Band, rate: number) => `${enBands[band]} ${figure(rate)}`,
  left: (count: number) => `${count} more in the table`,
  empty: 'Nothing to grade in this quarter yet',
  columns: {
    area: 'Category · area',
    people: 'People',
    rate: 'Rate',
    interval: '95 % interval',
    z: 'z',
    robustZ: 'Robust z',
    rank: 'Rank',
    band: 'Band',
  },
  describe: (areas: Areas, isNormal: boolean): string => {
    const by = isNormal ? 'by the normal distribution' : 'by fixed thresholds, not by the normal distribution'
    const [watch, urgent] = [of(areas, 'watch'), of(areas, 'urgent')]
    const told = (list: Areas) => (list.length > 0 ? `${list.length} (${names(list, ', ')})` : 'none')
    return `${areas.length} areas ${by}. Urgent: ${told(urgent)}; watch: ${told(watch)}.`
  },
} satisfies typeof zh

export const gradePictureWords = { zh, en }
