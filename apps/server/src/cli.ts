import { Command } from 'commander'
import { addBackup } from './commands/backup.ts'
import { addClassify } from './commands/classify.ts'
import { addCreateAdmin } from './commands/create-admin.ts'
import { addDraw } from './commands/draw.ts'
import { addImportDivisions } from './commands/import-divisions.ts'
import { addImportExamination } from './commands/import-examination.ts'
import { addImportHotline } from './commands/import-hotline.ts'
import { addImportLedger } from './commands/import-ledger.ts'
import { addImportWave } from './commands/import-wave.ts'
import { addMigrate } from './commands/migrate.ts'
import { addReceipt } from './commands/receipt.ts'
import { addRecount } from './commands/recount.ts'
import { addRestore } from './commands/restore.ts'
import { addRotateKeys } from './commands/rotate-keys.ts'
import { addSeed } from './commands/seed.ts'
import { addVerify } from './commands/verify.ts'
import { runOrComplain } from './complaint.ts'

/** The command line (SPEC §14): one file a command, `--help` on each, exit code 0 only on success. */
const program = new Command('ratchet').description('Ratchet 棘轮: commands beside the running product').version('0.1.0')
addMigrate(program)
addSeed(program)
addVerify(program)
addReceipt(program)
addRecount(program)
addDraw(program)
addBackup(program)
addRestore(program)
addCreateAdmin(program)
addRotateKeys(program)
addClassify(program)
const imports = program.command('import').description('take in a file as it comes')
addImportDivisions(imports)
addImportExamination(imports)
addImportLedger(imports)
addImportWave(imports)
addImportHotline(imports)

await runOrComplain(async () => {
  await program.parseAsync()
})
