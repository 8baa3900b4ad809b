import { planDivisions } from '@ratchet/api/people/division-file'
import { createCaller } from '@ratchet/api/router'
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
        const ctx = await contextOfCommand(open, environment, { as: options.as, role: 'admin' })
        const { units, rejected, mapping } = await planDivisions(ctx, workbook, mapped.mapping ?? null)
        const report = { rejected, mapping, dryRun: options.dryRun }
        if (rejected.length > 0 || options.dryRun) {
          return printReport({ ...report, counts: { read: units.length } }, options.json)
        }
        const divisions = units.map(({ code, name, kind, parentCode }) => ({ code, name, kind, parentCode }))
        const taken = createCaller(ctx).unit.importDivisions({ divisions, key: ctx.requestId })
        printReport({ ...report, counts: await complainAboutRefusal('unit.importDivisions', taken) }, options.json)
      })
    },
  )
}
