/** 回头看 and the three rates in the readiness pack 迎检材料包: a round a row; what was looked at late 超期回看 stands apart. Source: SPEC §11, §12; DOMAIN D2. */
import type { LookbackStatus } from '@ratchet/domain/lookback/lookback'
import { type Rate, rates } from '@ratchet/domain/lookback/rate'
import { isLateStratum } from '@ratchet/domain/lookback/stratum'
import { formPackWords as w } from '@ratchet/words/form-pack'
import { lookbackWords } from '@ratchet/words/lookback'
import { listPlaced } from '../lookback/found.queries.ts'
import { findRates, type RateFigure } from '../lookback/rate.queries.ts'
import type { PackEntry } from './pack.ts'
import { type PackOf, workbook } from './pack-table.queries.ts'

async function roundRows({ db, cycleId }: PackOf) {
  const rounds = await db.selectFrom('lookback').selectAll().where('cycleId', '=', cycleId).orderBy('number').execute()
  const rows: (string | number | null)[][] = []
  for (const round of rounds) {
    const drawn = await listPlaced(db, [round.id])
    // What was looked at late is told apart, as on the page.
    const cases = drawn.filter((row) => !isLateStratum(row.stratum))
    const late = drawn.filter((row) => isLateStratum(row.stratum))
    const visits = await db.selectFrom('lookbackVisit').select('outcome').where('lookbackId', '=', round.id).execute()
    const count = (all: readonly { outcome: string | null }[], outcome: string) =>
      all.filter((row) => row.outcome === outcome).length
    rows.push([
      round.number,
      round.population,
      round.sampleSize,
      round.listHash,
      round.seedText,
      lookbackWords.zh.status[round.status as LookbackStatus],
      count(cases, 'satisfied'),
      count(cases, 'unsatisfied'),
      count(cases, 'not_reached'),
      late.length,
      count(late, 'unsatisfied'),
      count(visits, 'fixed'),
      count(visits, 'not_fixed'),
    ])
  }
  return rows
}

/** The rates as the page has them, of all and of each unit. */
async function rateRows(of: PackOf) {
  const { all, few, nobody, of: counted, share } = w.rateSheet
  const said = (figure: RateFigure) => [
    counted(figure.hits, figure.of),
    figure.share?.estimate == null ? (figure.of === 0 ? '' : few) : share(figure.share.estimate, figure.share),
  ]
  const figures = (row: Readonly<Record<Rate, RateFigure>>) => rates.flatMap((rate) => said(row[rate]))
  const found = await findRates(of, of.cycleId)
  return [[all, ...figures(found.all)], ...found.units.map((row) => [row.unit ?? nobody, ...figures(row)])]
}

export async function lookbackEntry(of: PackOf): Promise<PackEntry> {
  const { lookbackSheet, none, rateSheet } = w
  const { name, title, columns } = rateSheet
  return workbook(of, 'lookback', w.lookbackFile, [
    { ...lookbackSheet, rows: await roundRows(of), none },
    { name, title, columns, rows: await rateRows(of), none },
  ])
}
