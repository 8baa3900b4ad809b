/** How numbers are said in sentences 数字写法, in both languages; several nouns say the same ones. Source: SPEC §3. */

/** One decimal, the house's way of writing a score in a sentence. */
export const one = (value: number) => value.toFixed(1)

/** A published score: one decimal, two where the second is not 0. */
export const points = (value: number) => value.toFixed(2).replace(/0$/u, '')

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** A small number before 项, 期, 次, 名, 个, where two is 两; figures from eleven on. */
export const counted = (count: number) => numerals[count] ?? String(count)

export const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
