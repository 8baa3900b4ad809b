import { createCaller } from '@ratchet/api/router'
import { readDivisions } from '@ratchet/documents/divisions'
import type { Command } from 'commander'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'
import { contextOfCommand } from './caller.ts'
import { type ImportOptions, importCommand, printReport, readMapping, readWorkbook } from './import-file.ts'
import { complainAboutRefusal } from './refused.ts'

export function addImportDivisions(imports: Command): void {
  importCommand(imports, 'divisions', 'streets, communities and villages with their official codes').action(
    async (file: string, options: ImportOptions) => {
      const environment = readEnvironment()
      const workbook = await readWorkbook(file)
      const mapped = readMapping(options.mapping)
      await withDatabase(environment, async (open) => {
        const known = await open.connection.db.selectFrom('unit').select('code').where('code', 'is not', null).execute()
        const knownCodes = known.flatMap(({ code }) => (code ? [code] : []))
        const { units, rejected, mapping } = readDivisions(workbook, { ...mapped, knownCodes })
        const report = { rejected, mapping, dryRun: options.dryRun }
        if (rejected.length > 0 || options.dryRun) {
          return printReport({ ...report, counts: { read: units.length } }, options.json)
        }
        const ctx = await contextOfCommand(open, environment, { as: options.as, role: 'admin' })
        const taken = createCaller(ctx).unit.importDivisions({ divisions: [...units], key: ctx.requestId })
        printReport({ ...report, counts: await complainAboutRefusal('unit.importDivisions', taken) }, options.json)
      })
    },
  )
}
