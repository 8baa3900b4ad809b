import { writeFileSync } from 'node:fs'
import { frozenFile, frozenMigrations, presentMigrations } from './frozen.ts'

/** Freezes the migrations that are new. One that was frozen before is never taken in again. */
const frozen = frozenMigrations()
const added = Object.entries(presentMigrations()).filter(([name]) => !(name in frozen))
const all = Object.entries({ ...frozen, ...Object.fromEntries(added) }).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(frozenFile, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
console.log(added.length > 0 ? `frozen: ${added.map(([name]) => name).join(', ')}` : 'nothing new to freeze')
