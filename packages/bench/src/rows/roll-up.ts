import { rollUpAll } from '@ratchet/api/ballot/roll-up.jobs'
import { ask, freshDatabase } from '../database.ts'
import { answersOn } from '../direct-answers.ts'
import { openOffice } from '../office.ts'
import { productOn } from '../product.ts'
import { inTurn } from '../rounds.ts'
import { atLeast, atMost, type Line, type Row } from '../row.ts'
import type { Setting } from '../setting.ts'

/** As the process does it: `COUNT_MS` of its loops. */
const EVERY_MS = 1000

/** Row 5: answers taken while they are counted each second, beside answers that wait; and how old the counters get. */
async function measure(setting: Setting): Promise<readonly Line[]> {
  const { url } = await freshDatabase(setting, 'roll_up')
  const product = productOn(url, setting)
  const office = await openOffice(product)
  const { db, load, close } = answersOn(product, office)
  setting.afterwards(close)
  const { rounds, seconds } = setting
  let acknowledged = await load(2)
  const ages: number[] = []

  const counted = async () => {
    await rollUpAll(db)
    let going = true
    const counting = (async () => {
      while (going) {
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
        await rollUpAll(db)
      }
    })()
    const looking = watchAge(url, ages)
    const taken = await load(seconds)
    going = false
    await Promise.all([counting, looking.stop()])
    acknowledged += taken
    return taken / seconds
  }
  const uncounted = async () => {
    const taken = await load(seconds)
    acknowledged += taken
    return taken / seconds
  }
  const measured = await inTurn(rounds, counted, uncounted)
  await rollUpAll(db)
  const [rows] = await ask<{ n: string }>(url, 'select coalesce(sum(forms), 0) as n from ballot_point_day')
  const oldest = Math.max(0, ...ages)
  return [
    {
      row: 5,
      what: 'answers with roll-up on : off',
      unit: '/s',
      goal: atLeast(0.9),
      floor: atLeast(0.75),
      ...measured,
      stored: { rows: Number(rows?.n), acknowledged },
      notes: [
        'the procedure without HTTP, 64 clients, counters of place, day, point, mark and network; rows are forms in the counters',
      ],
    },
    {
      row: 5,
      what: 'oldest uncounted answer under that load',
      unit: 's',
      goal: atMost(2),
      floor: atMost(2),
      ours: [oldest],
      theirs: null,
      stored: null,
      notes: [`looked at ${ages.length} times`],
    },
  ]
}

/** Looks ten times a second how long the oldest answer has waited for its counters, by the database's own clock. */
function watchAge(url: string, ages: number[]) {
  let going = true
  const watching = (async () => {
    while (going) {
      const [found] = await ask<{ age: number | null }>(
        url,
        `select extract(epoch from clock_timestamp() - min(b.received_at))::float8 as age
         from ballot_uncounted u join ballot b on b.batch_id = u.batch_id`,
      )
      if (typeof found?.age === 'number') ages.push(found.age)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  return {
    stop: () => {
      going = false
      return watching
    },
  }
}

export const rollUp: Row = { rows: [5], name: 'roll-up', measure }
