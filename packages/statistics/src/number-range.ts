import { StatError } from './stat-error.ts'

/** Numbers in a row, as a caller may hold them. */
export type Numbers = readonly number[] | Float64Array | Float32Array | Int32Array

/** Not NaN; ±Infinity may pass. */
export function number(value: number, name: string): void {
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new StatError('InvalidValue', `${name} is not a number`, { [name]: value })
}

export function positive(value: number, name: string): void {
  number(value, name)
  if (value <= 0) throw new StatError('ValueOutOfScale', `${name} must be above 0, it is ${value}`, { [name]: value })
}

export function notNegative(value: number, name: string): void {
  number(value, name)
  if (value < 0)
    throw new StatError('ValueOutOfScale', `${name} must not be below 0, it is ${value}`, { [name]: value })
}

/** Neither NaN nor infinite. */
export function finite(value: number, name: string): void {
  number(value, name)
  if (!Number.isFinite(value)) throw new StatError('InvalidValue', `${name} is infinite`, { [name]: value })
}

/** 0 ≤ value ≤ 1. */
export function share(value: number, name: string): void {
  number(value, name)
  if (value < 0 || value > 1)
    throw new StatError('ValueOutOfScale', `${name} must lie in 0…1, it is ${value}`, { [name]: value })
}

/** 0 < value < 1. */
export function openShare(value: number, name: string): void {
  number(value, name)
  if (value <= 0 || value >= 1)
    throw new StatError('ValueOutOfScale', `${name} must lie between 0 and 1, it is ${value}`, { [name]: value })
}

/** A whole number from `least` on. */
export function whole(value: number, name: string, least = 0): void {
  finite(value, name)
  if (!Number.isInteger(value) || value < least)
    throw new StatError('ValueOutOfScale', `${name} must be a whole number from ${least} on, it is ${value}`, {
      [name]: value,
    })
}

/** Every entry finite; the error names the row (0-based). */
export function finiteList(values: Numbers, name: string): void {
  each(values, name, (value) => (Number.isFinite(value) ? null : 'InvalidValue'))
}

/** Every entry finite and not below 0. */
export function notNegativeList(values: Numbers, name: string): void {
  finiteList(values, name)
  each(values, name, (value) => (value >= 0 ? null : 'ValueOutOfScale'))
}

/** Every entry a whole number from 0 on that a double holds exactly. */
export function countList(values: Numbers, name: string): void {
  notNegativeList(values, name)
  each(values, name, (value) => (Number.isSafeInteger(value) ? null : 'ValueOutOfScale'))
}

function each(values: Numbers, name: string, fault: (value: number) => 'InvalidValue' | 'ValueOutOfScale' | null) {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number
    const code = fault(value)
    if (code) throw new StatError(code, `${name} at row ${row} is ${String(value)}`, { name, row, value })
  }
}

export function equalLengths(first: string, a: { length: number }, second: string, b: { length: number }): void {
  if (a.length !== b.length)
    throw new StatError('LengthMismatch', `${first} and ${second} differ in length: ${a.length} vs ${b.length}`, {
      [first]: a.length,
      [second]: b.length,
    })
}
