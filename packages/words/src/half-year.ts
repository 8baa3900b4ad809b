/** Names of half-years 半年 and of years: `2026H2` is 2026年下半年, in English H2 2026; `2018` is a whole year. Source: SPEC §1. */

const isYear = (id: string) => id.length === 4

/** 上半年, 下半年; empty for a year. */
export const zhHalf = (id: string) => (isYear(id) ? '' : id.endsWith('H1') ? '上半年' : '下半年')

export const zhHalfYear = (id: string) => (isYear(id) ? `${id}年度` : `${id.slice(0, 4)}年${zhHalf(id)}`)
export const enHalfYear = (id: string) => (isYear(id) ? id : `${id.slice(4)} ${id.slice(0, 4)}`)

/** As an axis has room for: 2026下. */
export const zhHalfYearShort = (id: string) => `${id.slice(0, 4)}${zhHalf(id).slice(0, 1)}`
